import type { ParamMatcher } from '@sveltejs/kit';
import { ENDINGS } from '$lib/share/address';

/** A state with an ending: a picture of it, or its data. */
export const match: ParamMatcher = (text) => ENDINGS.some((ending) => text.endsWith(`.${ending}`));
