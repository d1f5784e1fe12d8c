// Makes a simulation's folder from the template: `npm run new:sim -- slow-decay`.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const refuse = (sentence) => {
	console.error(sentence);
	process.exit(2);
};

const id = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
	refuse(`The simulation’s id is “${id}”; expected kebab-case such as slow-decay: npm run new:sim -- slow-decay`);
const folder = join(process.env.SIMS_FOLDER ?? join(root, 'src/lib/sims'), id);
if (existsSync(folder)) refuse(`${folder} exists already; choose another id.`);

const words = id.split('-');
const names = {
	__id__: id,
	__camel__: words.map((word, i) => (i ? word[0].toUpperCase() + word.slice(1) : word)).join(''),
	__title__: [words[0][0].toUpperCase() + words[0].slice(1), ...words.slice(1)].join(' ')
};
const template = join(root, 'scripts/new-sim/template');
mkdirSync(folder, { recursive: true });
cpSync(template, folder, { recursive: true });
for (const file of readdirSync(folder)) {
	const path = join(folder, file);
	writeFileSync(
		path,
		readFileSync(path, 'utf8').replace(/__(id|camel|title)__/g, (name) => names[name])
	);
}
console.log(
	`${folder} stands. Look at it: npm run dev, then /lab/${id}/. Then say what it imitates, write one law, name it in a chapter.`
);
