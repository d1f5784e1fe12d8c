/** One part of a whole, 0–1. */
export interface Share {
	readonly id: string;
	readonly label: string;
	readonly share: number;
	readonly colour: string;
	readonly pattern?: boolean;
}
