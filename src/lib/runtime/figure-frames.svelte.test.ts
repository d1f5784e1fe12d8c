import { describe, expect, it } from 'vitest';
import { selectionPies as sim } from '../sims/selection-pies/sim';
import { figureFrames } from './figure-frames';
import { Run } from './run.svelte';

/** A machine on which saying, drawing, writing and tabulating each take `cost` ms, the frame itself a millisecond. */
const machine = (cost: number, visible = true) => {
	const run = new Run(sim);
	let clock = 0;
	let written = 0;
	let drawn: (() => void) | null = null;
	const pass = (method: 'say' | 'draw' | 'rest' | 'derive') => {
		const does = run[method].bind(run) as (...input: unknown[]) => void;
		run[method] = (...input: unknown[]) => {
			clock += cost;
			does(...input);
		};
	};
	(['say', 'draw', 'rest', 'derive'] as const).forEach(pass);
	const frame = figureFrames(run, {
		calm: false,
		visible: () => visible,
		write: () => {
			clock += cost;
			written++;
		},
		afterFrame: (callback) => (drawn = callback),
		now: () => clock
	});
	const one = () => {
		const start = clock;
		const more = frame(1000 / 60);
		clock += 1;
		drawn?.();
		drawn = null;
		return { more, ms: clock - start };
	};
	while (one().more);
	/** Moves a control until the frames know what the machine is like. */
	const learnt = () => {
		for (let i = 1; i <= 60; i++) {
			run.set('skillGain', i / 1000);
			one();
		}
		while (one().more);
	};
	return { run, frame: one, learnt, written: () => written };
};

const says = (run: Run) => run.said.values === run.values;
const draws = (run: Run) => run.drawn.values === run.values;
const tabulates = (run: Run) => run.calm.values === run.values;

describe('frames of a figure', () => {
	it('on a quick machine show numbers and charts in the frame in which a control moved', () => {
		const { run, frame, learnt } = machine(0.2);
		learnt();
		for (let i = 1; i <= 20; i++) {
			run.set('skillGain', i / 100);
			frame();
			expect([says(run), draws(run)]).toEqual([true, true]);
		}
	});

	it('on a slow machine leave that frame to the control, and catch up in the next', () => {
		const { run, frame, learnt } = machine(8);
		learnt();
		for (let i = 1; i <= 20; i++) {
			run.set('skillGain', i / 100);
			// Numbers and charts wait; only what moves the control is in this frame.
			expect(frame().ms).toBe(1);
			frame();
		}
	});

	it('never take two slow things into one frame', () => {
		const { run, frame, learnt } = machine(8);
		learnt();
		for (let i = 1; i <= 40; i++) {
			run.set('skillGain', i / 100);
			expect(frame().ms).toBeLessThanOrEqual(1 + 8);
		}
	});

	it('let nothing starve under a hand that moves in every frame, on a slow machine', () => {
		const { run, frame, written } = machine(8);
		const seen = { numbers: 0, charts: 0, tables: 0 };
		let last = [run.said, run.drawn, run.calm] as const;
		const before = written();
		for (let i = 1; i <= 240; i++) {
			run.set('skillGain', i / 1000);
			frame();
			if (run.said !== last[0]) seen.numbers++;
			if (run.drawn !== last[1]) seen.charts++;
			if (run.calm !== last[2]) seen.tables++;
			last = [run.said, run.drawn, run.calm];
		}
		// Four seconds: every second frame has room for one of five kinds of work, which gives each at least 4 a second.
		expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(16);
		expect(written() - before).toBeGreaterThanOrEqual(16);
	});

	it.each([0.2, 8, 40])(
		'show everything soon after the hand rests, when each thing takes %s ms, and then stop',
		(cost) => {
			const { run, frame, written } = machine(cost);
			run.set('skillGain', 0.3);
			const before = written();
			let frames = 1;
			while (frame().more) expect(++frames).toBeLessThan(60);
			expect([says(run), draws(run), tabulates(run), run.live.stale]).toEqual([true, true, true, 0]);
			expect(written()).toBe(before + 1);
		}
	);

	it('keep numbers and prose right while the figure is out of sight, and leave its charts', () => {
		const { run, frame, written } = machine(0.2, false);
		run.set('skillGain', 0.3);
		const before = written();
		while (frame().more);
		expect([says(run), draws(run)]).toEqual([true, false]);
		expect(written()).toBe(before + 1);
	});
});
