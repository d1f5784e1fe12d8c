// Serves build-static under a sub-path, as a plain static host would: `node tests/e2e/static-server.mjs PORT SUBPATH`.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const [port, subpath = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../build-static', import.meta.url));

const types = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.xml': 'text/xml'
};
const compressed = new Set(['.css', '.html', '.js', '.json', '.svg', '.wasm']);

/** @returns {string | null}  the file behind an address; null outside the folder */
const fileOf = (url) => {
	const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
	if (path !== subpath && !path.startsWith(`${subpath}/`)) return null;
	const inside = path.slice(subpath.length);
	const file = normalize(join(root, inside.endsWith('/') ? `${inside}index.html` : inside));
	return file.startsWith(root + sep) ? file : null;
};

const answer = (response, status, type, body, zipped) => {
	const sent = zipped ? gzipSync(body) : Buffer.from(body);
	response.writeHead(status, {
		'content-type': type,
		'content-length': sent.length,
		// As the usual hosts of plain files do, or as `_headers` tells them to.
		'access-control-allow-origin': '*',
		...(zipped && { 'content-encoding': 'gzip' })
	});
	response.end(sent);
};

const missing = async (response) => {
	const page = await readFile(join(root, '404.html')).catch(() => '<h1>Not found</h1>');
	answer(response, 404, types['.html'], page, false);
};

createServer(async ({ url, headers }, response) => {
	const file = fileOf(url);
	const body = file && (await readFile(file).catch(() => null));
	if (!body) return missing(response);
	const end = extname(file);
	const zipped = compressed.has(end) && /\bgzip\b/.test(headers['accept-encoding'] ?? '');
	answer(response, 200, types[end] ?? 'application/octet-stream', body, zipped);
}).listen(Number(port), '127.0.0.1');
