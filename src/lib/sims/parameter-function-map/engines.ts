import type { Engine } from './engine';
import { typescriptEngine } from './typescript-engine';
import { wasmEngine } from './wasm-engine';

let chosen: Engine | null = null;

/** The fastest engine that runs here; made once. */
export const engine = (): Engine => (chosen ??= made());

const made = (): Engine => {
	try {
		return wasmEngine();
	} catch {
		return typescriptEngine;
	}
};
