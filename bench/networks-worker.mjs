// Draws networks until told otherwise; says how many. Two of these share the machine's processors.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { wasmEngine } = await import('../src/lib/sims/parameter-function-map/wasm-engine.ts');
const engine = wasmEngine();
engine.drawn(workerData.network, 1, 0, 4096);
parentPort.postMessage('ready');
parentPort.on('message', (milliseconds) => {
	const start = performance.now();
	let count = 0;
	while (performance.now() - start < milliseconds) {
		engine.drawn(workerData.network, 1, count, count + 1024);
		count += 1024;
	}
	parentPort.postMessage((1000 * count) / (performance.now() - start));
});
