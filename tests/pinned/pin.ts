// Pins links: `npx tsx tests/pinned/pin.ts property-ordering 1.1~preBase_5 >> entries`. Entries are added to links.json, never changed.
import { argv, stdout } from 'node:process';
import { simulationNamed } from '../../src/cli/simulations';
import { pinned } from './pinned';

const [id, ...tokens] = argv.slice(2);
const sim = await simulationNamed(id);
for (const token of tokens) stdout.write(`${JSON.stringify(pinned(sim, token))},\n`);
