import { formatNumber, formatPercent } from '../../kernel/format';
import type { Outputs } from './model';
import type { Params } from './params';

const number = (value: number | null | undefined): string =>
	value === null || value === undefined ? '—' : formatNumber(value);

const percent = (value: number | null | undefined): string =>
	value === null || value === undefined ? '—' : formatPercent(value);

export const equationValues = (params: Params, outputs: Outputs | null): Record<string, string> => ({
	cueQuality: formatNumber(params.cueQuality),
	learningRate: formatNumber(params.learningRate),
	temptation: formatNumber(params.temptation),
	penalty: formatNumber(params.penalty),
	updates: formatNumber(params.updates, 5),
	checks: formatNumber(params.checks, 6),
	trapChecks: formatNumber(params.trapChecks, 6),
	deployments: formatNumber(params.deployments, 7),
	auc: number(outputs?.auc),
	badWeight: number(outputs?.badWeight),
	cueWeight: number(outputs?.cueWeight),
	gainWatched: number(outputs?.gainWatched),
	gainUnwatched: number(outputs?.gainUnwatched),
	criterion: number(outputs?.bestCriterion),
	honeypotsNeeded: percent(outputs?.honeypotsNeeded),
	passes: percent(outputs?.pPassesChecks),
	treacherousAct: percent(outputs?.pTreacherousAct),
	turn: percent(outputs?.pTreacherousTurn)
});
