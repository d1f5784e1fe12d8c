import { declaredParameters, type ValuesOf } from '../../kernel/parameter';
import type { Preset } from '../../kernel/simulation';

export const parameters = declaredParameters([
	{
		id: 'hazard',
		label: 'Hazard',
		symbol: '\\lambda',
		unit: 'events per unit of time',
		scale: 'log',
		min: 0,
		max: 100,
		smallest: 0.01,
		default: 1,
		sources: ['our assumption'],
		about: 'How often the event happens to a unit that it has not happened to yet.',
		group: 'The event'
	}
]);

export type Params = ValuesOf<typeof parameters>;

export const presets: readonly Preset[] = [];
