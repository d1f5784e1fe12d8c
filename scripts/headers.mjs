/**
 * Headers by path, later rules on top. Pages run only their own scripts and stand in no frame; figures may stand in anybody's;
 * of all files only the figures' scripts and their data may be read by other sites. Kernels are WebAssembly, which scripts may
 * compile; text they may not.
 *
 * @typedef {{ glob: string, headers: Record<string, string> }} HeaderRule  `*` matches any rest
 */

const policy = (scripts, ancestors) =>
	[
		"default-src 'none'",
		`script-src 'self' 'wasm-unsafe-eval' ${scripts.join(' ')}`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"font-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"frame-src 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
		`frame-ancestors ${ancestors}`
	].join('; ');

const readable = { 'Access-Control-Allow-Origin': '*' };

/** @param {string[]} hashes  of the scripts that stand in pages  @returns {HeaderRule[]} */
export const headerRules = (hashes) => [
	{
		glob: '/*',
		headers: {
			'Content-Security-Policy': policy(hashes, "'self'"),
			'X-Content-Type-Options': 'nosniff',
			'Referrer-Policy': 'strict-origin-when-cross-origin'
		}
	},
	{ glob: '/embed/v1/*', headers: { 'Content-Security-Policy': policy(hashes, '*') } },
	{ glob: '/embed/v1/*.json', headers: readable },
	{ glob: '/embed/v1/*.js', headers: readable },
	{ glob: '/_app/immutable/islands/*', headers: readable },
	{ glob: '/oembed*', headers: readable },
	// Links of live classes carry codes and tokens (in the fragment): no address of theirs goes to anybody.
	{ glob: '/class/*', headers: { 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Opener-Policy': 'same-origin' } },
	{
		glob: '/class/api*',
		headers: { 'Content-Security-Policy': "default-src 'none'", 'Cross-Origin-Resource-Policy': 'same-origin' }
	}
];

const matches = (glob, path) => {
	const parts = glob.split('*');
	return parts.length === 1
		? path === glob
		: path.startsWith(parts[0]) && path.endsWith(parts[1]) && path.length >= parts[0].length + parts[1].length;
};

/** @param {HeaderRule[]} rules  @param {string} url  path and query */
export const headersFor = (rules, url) => {
	const path = url.split('?')[0];
	return Object.assign({}, ...rules.filter(({ glob }) => matches(glob, path)).map(({ headers }) => headers));
};
