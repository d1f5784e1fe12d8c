// Compiles src/kernels to WebAssembly and writes each kernel as a module that holds its bytes, for page, worker and Node
// alike. Does nothing while the sources are those of the last time.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const from = join(root, 'src/kernels');
const to = join(root, 'src/lib/kernel/built');
/** Kernels lay out the memory below `memoryBase` themselves; static data stand above it. */
const flags = [
	'-O3',
	'--runtime',
	'stub',
	'--noAssert',
	'--enable',
	'simd',
	'--initialMemory',
	'8',
	'--memoryBase',
	'294912'
];

const { version } = createRequire(import.meta.url)('assemblyscript/package.json');

const digestOf = (folder) => {
	const hash = createHash('sha256').update(JSON.stringify([version, flags]));
	for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
	return hash.digest('hex');
};

const written = (path) => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
};

const compiled = async (name) => {
	const { default: asc } = await import('assemblyscript/asc');
	const file = join(to, `${name}.wasm`);
	const entry = join(from, name, 'index.ts');
	const { error, stderr } = await asc.main([entry, '--baseDir', '/', '--outFile', file, ...flags]);
	if (error) {
		console.error(stderr.toString());
		process.exit(1);
	}
	const bytes = readFileSync(file);
	rmSync(file);
	return bytes;
};

for (const { name } of readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
	const digest = digestOf(join(from, name));
	const path = join(to, `${name}.ts`);
	if (written(path).includes(digest)) continue;
	mkdirSync(to, { recursive: true });
	const bytes = await compiled(name);
	writeFileSync(
		path,
		`// Written by scripts/kernels.mjs from src/kernels/${name}: ${digest}\n/** ${bytes.length} bytes of WebAssembly, in base64. */\nexport const bytes =\n\t'${bytes.toString('base64')}';\n`
	);
	console.error(`kernel ${name}: ${(bytes.length / 1000).toFixed(1)} kB`);
}
