/**
 * What was typed after `npm run -s sim --`, taken apart but not yet checked against a simulation.
 */
export interface Arguments {
	readonly help: boolean;
	readonly json: boolean;
	/** A simulation's id or `list`; undefined when none was given. */
	readonly what?: string;
	readonly preset?: string;
	readonly seed?: string;
	readonly runs?: string;
	/** Texts by parameter name. */
	readonly set: ReadonlyMap<string, string>;
	/** One sentence for each thing that could not be read. */
	readonly problems: readonly string[];
}

const VALUED = ['set', 'preset', 'seed', 'runs'];
const FLAGS = [...VALUED, 'json', 'help'].map((name) => `--${name}`).join(', ');

/** Reads words from left to right. A flag takes its value from after `=` or from the next word. */
class Reader {
	readonly problems: string[] = [];
	readonly set = new Map<string, string>();
	readonly given: { [name: string]: string } = {};
	readonly on = new Set<string>();

	constructor(private readonly words: string[]) {
		while (this.words.length) this.#read(this.words.shift()!);
	}

	#read(word: string): void {
		const [, name, inline] = /^--([a-z]+)(?:=(.*))?$/s.exec(word) ?? [];
		if (name === 'json' || name === 'help') this.#switch(name, inline);
		else if (name && VALUED.includes(name)) this.#valued(name, inline ?? this.#next());
		else if (word.startsWith('-')) this.problems.push(`${word} is not an option; expected one of ${FLAGS}.`);
		else if ('what' in this.given)
			this.problems.push(
				`“${word}” is one name too many after ${this.given.what}; expected options such as --set name=value.`
			);
		else this.given.what = word;
	}

	#switch(name: string, inline: string | undefined): void {
		if (inline === undefined) this.on.add(name);
		else this.problems.push(`--${name} is “${inline}”; expected it without a value.`);
	}

	/** The next word, unless it is itself an option. */
	#next(): string | undefined {
		return this.words[0]?.startsWith('--') ? undefined : this.words.shift();
	}

	#valued(name: string, value: string | undefined): void {
		if (value === undefined)
			this.problems.push(`--${name} has no value; expected --${name} ${name === 'set' ? 'name=value' : name}.`);
		else if (name === 'set') this.#pair(value);
		else if (name in this.given)
			this.problems.push(`--${name} is given twice, as “${this.given[name]}” and as “${value}”; expected it once.`);
		else this.given[name] = value;
	}

	#pair(text: string): void {
		const at = text.indexOf('=');
		const [name, value] = [text.slice(0, at), text.slice(at + 1)];
		if (at < 1) this.problems.push(`--set is “${text}”; expected name=value.`);
		else if (this.set.has(name))
			this.problems.push(`--set gives ${name} twice, as “${this.set.get(name)}” and as “${value}”; expected it once.`);
		else this.set.set(name, value);
	}
}

export const parsedArguments = (words: readonly string[]): Arguments => {
	const { given, on, set, problems } = new Reader([...words]);
	return { ...given, help: on.has('help'), json: on.has('json'), set, problems };
};
