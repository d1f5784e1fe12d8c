import { describe, expect, it } from 'vitest';
import { emptySummary, summaryWith, variance } from '../../kernel/summary';
import { requiredValues } from '../../kernel/validation';
import { disagreementProbability } from './disagreement';
import { weightsAfter } from './model';
import type { Params } from './params';
import { meanPushesAtStart } from './push';
import { proxyUnlearning } from './sim';
import { init, step } from './training';
