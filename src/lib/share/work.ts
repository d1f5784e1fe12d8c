import { version } from '../../../package.json';

/** What a citation, a feed and an embed's attribution say of the whole. */
export const work = {
	title: 'How likely is deceptive alignment?',
	subtitle: 'An argument you can take apart',
	author: 'The authors',
	year: 2026,
	version
} as const;
