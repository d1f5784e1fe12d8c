import { expect, it } from 'vitest';
import { withKnown } from '../../scripts/known.ts';

it('changes every place that says so, and refuses a module that no longer does', () => {
	const known = [
		['a.b', 'false'],
		[/c\((.)\)/, '$1']
	] as const;
	expect(withKnown('a.b || a.b || c(1) || c(2)', known, 'module', 'here')).toBe('false || false || 1 || c(2)');
	expect(() => withKnown('a.b', known, 'module', 'here')).toThrow('module no longer says /c\\((.)\\)/ (here).');
});
