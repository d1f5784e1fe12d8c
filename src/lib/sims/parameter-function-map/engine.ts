/**
 * What draws and trains the networks: the WebAssembly kernel, or its TypeScript twin. Both give the same bits.
 */
export interface Engine {
	readonly name: 'WebAssembly' | 'TypeScript';
	/**
	 * @param seed  integer, 0 to 2⁵³ − 1
	 * @returns the truth tables of samples `from` … `to` − 1, `TABLE_WORDS` words each; bit x of a table (bit x mod 32 of
	 *   word ⌊x/32⌋) is the output on input x, whose highest bit is the first input
	 */
	readonly drawn: (network: Network, seed: number, from: number, to: number) => Uint32Array<ArrayBuffer>;
	/**
	 * Trains networks `from` … `to` − 1 by full-batch Adam on the logistic loss until every training example is right.
	 *
	 * @returns `TRAINED_WORDS` words each: the truth table; epochs taken; 1 when every example is right, else 0
	 */
	readonly trained: (
		network: Network,
		training: Training,
		seed: number,
		from: number,
		to: number
	) => Uint32Array<ArrayBuffer>;
}

export const TABLE_WORDS = 4;
export const TRAINED_WORDS = 6;

/** A network as the engines read it. */
export interface Network {
	readonly inputs: number;
	readonly hiddenLayers: number;
	readonly width: number;
	readonly activation: Activation;
	readonly isUniform: boolean;
	/** Inputs −1 and +1 instead of 0 and 1. */
	readonly isSigned: boolean;
	readonly hasBiases: boolean;
	/** By layer, hidden ones first, then the output; each exactly a float32. */
	readonly weightScale: readonly number[];
	readonly biasScale: readonly number[];
	/** Biases beside weights of variance 1: what a drawn network needs, since only signs are read of it. */
	readonly biasFactor: readonly number[];
}

export type Activation = 'relu' | 'tanh' | 'threshold';
export const ACTIVATIONS: readonly Activation[] = ['relu', 'tanh', 'threshold'];

export interface Training {
	/** `TABLE_WORDS` words. */
	readonly target: Uint32Array;
	/** Inputs trained on, ascending. */
	readonly inputs: readonly number[];
	readonly epochs: number;
	readonly learningRate: number;
}

/** Purposes of a stream: drawn and trained networks have nothing in common. */
export const DRAWN = 0;
export const TRAINED = 1;
