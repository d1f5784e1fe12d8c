import type { About } from '$lib/classroom/api';
import { LIMITS } from '$lib/classroom/limits';
import { answering, json } from '$lib/server/classroom/http';

export const prerender = false;

export const GET = answering(async () => json({ live: true, keepDays: LIMITS.keepDays } satisfies About));
