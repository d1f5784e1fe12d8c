// Prints the digests of every simulation as plain Node computes them, without Vite between it and the sources.
import { simulationsIn } from '../../src/cli/simulations';
import { digestsOf } from './digest';

process.stdout.write(JSON.stringify(await digestsOf(await simulationsIn())));
