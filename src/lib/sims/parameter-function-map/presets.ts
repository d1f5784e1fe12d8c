import { presetOf } from '../../kernel/preset';
import type { Preset } from '../../kernel/simulation';
import type { Params } from './params';

const preset = presetOf<Params>();

export const presets: readonly Preset[] = [];
void preset;
