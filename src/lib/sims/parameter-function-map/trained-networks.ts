import type { Ledger } from '../../kernel/sampling';
import { TRAINED_WORDS } from './engine';

/** What became of the networks that were trained; a few thousand at most, so that each is kept. */
export class TrainedNetworks implements Ledger {
	readonly tables: Uint32Array[] = [];
	/** Epochs that each of those in `tables` took. */
	readonly epochs: number[] = [];
	tried = 0;

	/** @param items  `TRAINED_WORDS` words each */
	add(items: Uint32Array): void {
		for (let at = 0; at < items.length; at += TRAINED_WORDS) {
			this.tried++;
			if (!items[at + 5]) continue;
			this.tables.push(items.slice(at, at + 4));
			this.epochs.push(items[at + 4]);
		}
	}
}
