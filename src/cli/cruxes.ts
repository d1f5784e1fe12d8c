import { readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { comparisonOf, type Comparison, type CruxUnit } from '../lib/argument/cruxes';
import { essayArgument } from '../lib/argument/nodes';
import { migrations } from '../lib/argument/nodes/migrations';
import { freshPosition, positionFromLink, type ReadPosition, type Verdict } from '../lib/argument/position';
import { MOST_BYTES, positionFromFile, tooLarge } from '../lib/argument/position-file';
import { formatPercent } from '../lib/kernel/format';
import type { ParameterValues } from '../lib/kernel/parameter';
import { ParameterError, parsedSeed, presetValues } from '../lib/kernel/validation';
import { verdict as sim } from '../lib/sims/verdict/sim';
import { Refusal } from './request';

/**
 * `npm run -s cruxes -- <from> <to>`: what two verdicts differ in, by what it does to the difference. The answer alone goes
 * to standard output; bad input is answered on standard error, with exit code 2.
 */
const theVerdict: Verdict = { sim, argument: essayArgument, migrations };

const USAGE = `Usage: npm run -s cruxes -- <from> <to> [--by parameter|chapter] [--seed n] [--json]

  <from>, <to>   a preset, “start”, a link to a verdict, what follows its #, or an exported file
  --by           what the difference is shared out among; chapters when absent
  --seed n       of the orders drawn where more than twelve premises differ; 1 when absent
  --json         JSON instead of text
  --help         this text

Presets: start, ${sim.presets.map(({ id }) => id).join(', ')}`;

interface Asked {
	readonly sides: readonly string[];
	readonly by: CruxUnit;
	readonly seed: number;
	readonly json: boolean;
	readonly help: boolean;
}

const optionValue = (words: string[], name: string, inline: string | undefined): string => {
	const value = inline ?? (words[0]?.startsWith('--') ? undefined : words.shift());
	if (value === undefined) throw new Refusal([`--${name} has no value.`]);
	return value;
};

const asked = (given: readonly string[]): Asked => {
	const words = [...given];
	const sides: string[] = [];
	let [by, seed, json, help]: [CruxUnit, number, boolean, boolean] = ['chapter', 1, false, false];
	while (words.length) {
		const word = words.shift()!;
		const [, name, inline] = /^--([a-z]+)(?:=(.*))?$/s.exec(word) ?? [];
		if (name === 'json') json = true;
		else if (name === 'help') help = true;
		else if (name === 'by') by = unit(optionValue(words, name, inline));
		else if (name === 'seed') seed = parsedSeed(optionValue(words, name, inline));
		else if (word.startsWith('-'))
			throw new Refusal([`${word} is not an option; expected one of --by, --seed, --json, --help.`]);
		else sides.push(word);
	}
	if (!help && sides.length !== 2)
		throw new Refusal([
			`${sides.length} ${sides.length === 1 ? 'side is' : 'sides are'} given; expected two.\n\n${USAGE}`
		]);
	return { sides, by, seed, json, help };
};

const unit = (text: string): CruxUnit => {
	if (text === 'parameter' || text === 'chapter') return text;
	throw new Refusal([`--by is “${text}”; expected parameter or chapter.`]);
};

/** @throws Refusal  when nothing can be read; what was ignored or carried over goes to standard error */
const valuesOf = (side: string): ParameterValues => {
	if (side === 'start') return freshPosition(theVerdict).values;
	if (sim.presets.some(({ id }) => id === side)) return presetValues(sim, side);
	const { position, problems } = readSide(side);
	if (!position) throw new Refusal(problems);
	for (const problem of problems) process.stderr.write(`${problem}\n`);
	return position.values;
};

const readSide = (side: string): ReadPosition => {
	if (/#|^\d+\.\d+(~|$)|^[a-z-]+=/.test(side)) return positionFromLink(theVerdict, side);
	const bytes = statSync(side, { throwIfNoEntry: false })?.size;
	if (bytes === undefined)
		throw new Refusal([
			`“${side}” is no preset, link or file; expected start, ${sim.presets.map(({ id }) => id).join(', ')}, “#verdict=…”, or a file.`
		]);
	if (bytes > MOST_BYTES) throw new Refusal([tooLarge(bytes)]);
	return positionFromFile(theVerdict, readFileSync(side, 'utf8'));
};

const inText = ([from, to]: readonly string[], comparison: Comparison): string => {
	const { pFrom, pTo, logOddsDifference, cruxes, isExact, isHeld } = comparison;
	const lines = cruxes.map(({ label, logOdds, low, high, share }) =>
		[
			logOdds.toFixed(3).padStart(9),
			share === null ? '' : `${Math.round(share * 100)} %`.padStart(7),
			isExact ? '' : `(${low.toFixed(3)} to ${high.toFixed(3)})`,
			` ${label}`
		].join(' ')
	);
	return [
		`From ${from} (${formatPercent(pFrom)}) to ${to} (${formatPercent(pTo)}): ${logOddsDifference.toFixed(3)} nats of log-odds.`,
		`Shapley values, ${isExact ? 'exact' : 'sampled, 95 % intervals'}:`,
		...lines,
		...(isHeld ? ['One end is so near 0 or 1 that its log-odds are held at 27.6.'] : [])
	].join('\n');
};

const inJson = ([from, to]: readonly string[], { logOddsDifference, cruxes }: Comparison): string =>
	JSON.stringify(
		{
			from,
			to,
			logOddsDifference,
			cruxes: cruxes.map(({ id, share, logOdds, low, high }) => ({ id, share: share ?? 0, logOdds, low, high }))
		},
		null,
		2
	);

const output = (words: readonly string[]): string => {
	const { sides, by, seed, json, help } = asked(words);
	if (help) return USAGE;
	const [from, to] = sides.map(valuesOf);
	const comparison = comparisonOf(essayArgument, from, to, by, seed);
	return json ? inJson(sides, comparison) : inText(sides, comparison);
};

try {
	process.stdout.write(`${output(process.argv.slice(2))}\n`);
} catch (error) {
	if (!(error instanceof Refusal || error instanceof ParameterError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}
