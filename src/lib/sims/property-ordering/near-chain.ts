import type { Params } from './params';
import { flipRate } from './rates';
import { emptyStage, fillStage, moves, SIZE, windowByState, type StageRates } from './set-chain';

/**
 * Poles θ and residues c of the rational function of degree 10 that is nearest to e^x for all x ≤ 0: e^x ≈ 2 Re Σ c/(x − θ),
 * nowhere more than 2.8e-10 off.
 *
 * Source: Trefethen, Weideman & Schmelzer 2006, "Talbot quadratures and rational approximations", by the method of
 *         Carathéodory and Fejér (cf.m) in NumPy
 */
const poles = [
	{ re: 4.02773248372975, im: 1.193856067333434, cRe: -4.818382059006333, cIm: -21.05459759714486 },
	{ re: 3.28375290009884, im: 3.594386774812367, cRe: 7.117165209500308, cIm: 8.819533323105892 },
	{ re: 1.71540603378773, im: 6.038934929043315, cRe: -2.565584997127077, cIm: -1.216385735859398 },
	{ re: -0.894404682171184, im: 8.582756902505864, cRe: 0.272586985461663, cIm: 0.014211728317987 },
	{ re: -5.161191251645943, im: 11.37515625483824, cRe: -0.005784903977335, cIm: 0.000685850704517 }
] as const;

// Working memory, overwritten by every call before it is read.
const stage = emptyStage();
const mass = new Float64Array(SIZE);
const later = new Float64Array(SIZE);
const re = new Float64Array(SIZE);
const im = new Float64Array(SIZE);

/** Where the moves of each state begin in `moves`; the next state’s begin where they end. */
const firstMove = Int32Array.from({ length: SIZE + 1 }, (_, state) => moves.filter(({ from }) => from < state).length);
const targets = Int32Array.from(moves, ({ to }) => to);

/**
 * Moves masses on by one stage. The chain only goes forward, so that x(A − θ) = −mass is solved in one pass for each pole:
 * x of a state is what flows in and what is there, over what leaves.
 */
const pass = ({ leaving, byMove }: StageRates): void => {
	later.fill(0);
	for (const pole of poles) {
		re.set(mass);
		im.fill(0);
		for (let state = 0; state < SIZE; state++) {
			const real = leaving[state] + pole.re;
			const size = real * real + pole.im * pole.im;
			const x = (re[state] * real + im[state] * pole.im) / size;
			const y = (im[state] * real - re[state] * pole.im) / size;
			later[state] -= 2 * (pole.cRe * x - pole.cIm * y);
			for (let at = firstMove[state]; at < firstMove[state + 1]; at++) {
				re[targets[at]] += byMove[at] * x;
				im[targets[at]] += byMove[at] * y;
			}
		}
	}
	mass.set(later);
};

/** The chance of deceptive alignment: 4e-9 off, at most, in 20,000 random settings. */
export const nearlyDeceptive = (params: Params): number => {
	const flip = flipRate(params);
	mass.fill(0);
	mass[0] = 1;
	fillStage(stage, params, 'pre-training', 0);
	pass(stage);
	if (flip === Infinity) for (let state = 0; state < SIZE; state++) if (windowByState[state]) mass[state] = 0;
	fillStage(stage, params, 'fine-tuning', flip);
	pass(stage);
	return Math.min(1, Math.max(0, mass[SIZE - 1]));
};
