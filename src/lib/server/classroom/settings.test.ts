import { expect, it } from 'vitest';
import { chosenStorage } from './settings';

it('names what DATABASE_URL should have been, before anything is opened', () => {
	expect(() => chosenStorage({ DATABASE_URL: 'mysql://localhost/classes' })).toThrow(
		'DATABASE_URL names no PostgreSQL; expected postgres://user:password@host:port/database.'
	);
});
