import process from 'node:process';
import { answerTo, workIn } from './answer';
import { parsedArguments, type Arguments } from './arguments';
import { listed } from './listing';
import { progressOn } from './progress';
import { Refusal, requestOf } from './request';
import { idsIn, simulationNamed, simulationsIn } from './simulations';
import { answerText, listText } from './text';

/**
 * `npm run -s sim -- …`: the figures' numbers without their figures. The answer alone goes to standard output; bad input
 * is answered on standard error, a sentence for each problem, with exit code 2.
 */
const USAGE = `Usage: npm run -s sim -- <simulation> [options]
       npm run -s sim -- list [--json]

  --set name=value  a parameter: 0.05, 5%, 1e-3; once for each
  --preset name     a named position to start from; --set changes it
  --seed n          of the live runs; 1 when absent
  --runs n          estimate the outputs from n live runs, with 95 % intervals
  --json            JSON instead of text
  --help            this text

Simulations: ${idsIn().join(', ')}`;

const inJson = (value: unknown): string => JSON.stringify(value, null, 2);

const list = async (words: Arguments): Promise<string> => {
	const without = ['preset', 'seed', 'runs'] as const;
	const extra = without.filter((name) => words[name] !== undefined).map((name) => `--${name}`);
	if (words.set.size) extra.unshift('--set');
	const problems = [
		...words.problems,
		...extra.map((flag) => `${flag} has no meaning for list; expected a simulation’s name before it.`)
	];
	if (problems.length) throw new Refusal(problems);
	const sims = await simulationsIn();
	return words.json ? inJson(listed(sims)) : listText(sims);
};

const answered = async (id: string, words: Arguments): Promise<string> => {
	const known = idsIn();
	if (!known.includes(id)) {
		throw new Refusal([
			...words.problems,
			`There is no simulation “${id}”; expected list or one of ${known.join(', ')}.`
		]);
	}
	const sim = await simulationNamed(id);
	const request = requestOf(sim, words);
	const answer = answerTo(request, progressOn(process.stderr, workIn(request)));
	return words.json ? inJson(answer) : answerText(sim, answer);
};

const output = async (words: Arguments): Promise<string> => {
	if (words.help) return USAGE;
	if (words.what === 'list') return list(words);
	if (words.what !== undefined) return answered(words.what, words);
	throw new Refusal([...words.problems, `No simulation is named.\n\n${USAGE}`]);
};

// A reader such as `head` may close the pipe before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

try {
	process.stdout.write(`${await output(parsedArguments(process.argv.slice(2)))}\n`);
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}
