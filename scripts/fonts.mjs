// Cuts the essay's fonts out of their packages: only the characters and weights that the pages use.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packaged = (path) => readFileSync(require.resolve(path));

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const text = `${ascii}\u00a0\u202f–—‘’“”…×÷±−·°½¼¾²³⁰¹⁴⁵⁶⁷⁸⁹⁻éèöüäşŞŠšçßÖÜ→←≤≥≈∞`;
const greek = 'αβγδεζηθικλμνξοπρςστυφχψωΓΔΘΛΞΠΣΦΨΩϵϕ';
const mathItalic = Array.from({ length: 58 * 2 }, (_, i) => String.fromCodePoint(0x1d434 + i)).join('') + 'ℎ';
const mathGreek = '𝛼𝛽𝛾𝛿𝜀𝜂𝜃𝜆𝜇𝜋𝜌𝜎𝜏𝜙𝜑𝜖Σ';
const operators = "+−×÷=≠<>≤≥≈∝∞∑∏∫√∂∇·⋅…⋯→←↦∈∉∣|‖()[]{}⟨⟩,.:;!/'′^~˙¯ˆ²−∗∼≫≪⁡⁢⁣";

const fonts = [
	{
		from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
		to: 'serif.woff2',
		text,
		axes: { wght: 400 }
	},
	{
		from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
		to: 'serif-italic.woff2',
		text,
		axes: { wght: 400 }
	},
	{
		from: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
		to: 'sans.woff2',
		text,
		axes: { wght: { min: 400, max: 600 } }
	},
	{
		from: '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
		to: 'math.woff2',
		text: ascii + greek + mathItalic + mathGreek + operators
	}
];

const folder = join(root, 'src/fonts');
mkdirSync(folder, { recursive: true });
for (const { from, to, text: characters, axes } of fonts) {
	const font = await subsetFont(packaged(from), characters, { targetFormat: 'woff2', variationAxes: axes });
	writeFileSync(join(folder, to), font);
	console.error(`${to}: ${(font.length / 1024).toFixed(1)} kB`);
}
