import type { Preset } from '../../kernel/simulation';

export const presets: readonly Preset[] = [];
