import { expect, it } from 'vitest';
import { curve } from './curve';

it('draws a curve point by point', () => expect(curve([0, 50], [100, 2.345])).toBe('M0.00 100.00L50.00 2.35'));
