// Cuts the essay's fonts out of their packages: only the characters and weights that the pages use.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packaged = (path) => readFileSync(require.resolve(path));

const characters = (from, to) =>
	Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const ascii = characters(32, 126);
const punctuation = '\u00a0\u202f–—‘’“”…×÷±−·';
const text = `${ascii}${punctuation}½¼²³⁰¹⁴⁵⁶⁷⁸⁹⁻éöü→≤≥≈∞′`;
const latinItalic = `${characters(0x1d44e, 0x1d467)}ℎ𝐵𝐷𝐸𝐹𝐺𝐻𝐾𝐿𝑁𝑃𝑅𝑆𝑇`;
const mathematics = `${characters(40, 62)}[]|${characters(97, 122)}${latinItalic}±×·−≤≥≈∞∑√πλμρησ𝛼𝛽𝛾𝛿𝜀𝜂𝜆𝜇𝜋𝜌𝜎𝜙𝜃ΔΣΦ𝔼′←∼`;
const stix = '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2';
const serif = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';

/** `plain` leaves out alternates (old-style figures, small capitals); the sans keeps its tabular figures. */
const fonts = [
	{ from: `${serif}-normal.woff2`, to: 'serif.woff2', text, weight: 400, plain: true },
	{ from: `${serif}-italic.woff2`, to: 'serif-italic.woff2', text: ascii + punctuation, weight: 400, plain: true },
	{
		from: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
		to: 'sans.woff2',
		text,
		weight: 400
	},
	{ from: stix, to: 'math.woff2', text: mathematics },
	// For pictures alone, which no system's fonts help out: what the other faces lack.
	{ from: stix, to: 'symbols.woff2', text: '←↑→↓↔≤≥≈∞≠∝∑∏√∂Δαβγδελμπρσθω⁰¹²³⁴⁵⁶⁷⁸⁹⁻½¼', plain: true }
];

const folder = join(root, 'src/fonts');
mkdirSync(folder, { recursive: true });
for (const { from, to, text: kept, weight, plain } of fonts) {
	const font = await subsetFont(packaged(from), kept, {
		targetFormat: 'woff2',
		variationAxes: weight ? { wght: weight } : undefined,
		noLayoutClosure: plain
	});
	writeFileSync(join(folder, to), font);
	console.error(`${to}: ${(font.length / 1024).toFixed(1)} kB`);
}
