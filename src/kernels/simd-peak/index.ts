/**
 * As many multiplications and additions of four floats as the machine can do: twelve chains that wait for nobody else. The
 * bench measures the other kernels against it.
 *
 * @returns something that depends on all of them; 96 floating-point operations a round
 */
export function work(rounds: i32, factor: f32, term: f32): f32 {
	const x = f32x4.splat(factor);
	const y = f32x4.splat(term);
	let a = f32x4.splat(0.1);
	let b = f32x4.splat(0.2);
	let c = f32x4.splat(0.3);
	let d = f32x4.splat(0.4);
	let e = f32x4.splat(0.5);
	let f = f32x4.splat(0.6);
	let g = f32x4.splat(0.7);
	let h = f32x4.splat(0.8);
	let i = f32x4.splat(0.9);
	let j = f32x4.splat(1.0);
	let k = f32x4.splat(1.1);
	let l = f32x4.splat(1.2);
	for (let n = 0; n < rounds; n++) {
		a = f32x4.add(f32x4.mul(a, x), y);
		b = f32x4.add(f32x4.mul(b, x), y);
		c = f32x4.add(f32x4.mul(c, x), y);
		d = f32x4.add(f32x4.mul(d, x), y);
		e = f32x4.add(f32x4.mul(e, x), y);
		f = f32x4.add(f32x4.mul(f, x), y);
		g = f32x4.add(f32x4.mul(g, x), y);
		h = f32x4.add(f32x4.mul(h, x), y);
		i = f32x4.add(f32x4.mul(i, x), y);
		j = f32x4.add(f32x4.mul(j, x), y);
		k = f32x4.add(f32x4.mul(k, x), y);
		l = f32x4.add(f32x4.mul(l, x), y);
	}
	const first = f32x4.add(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)), f32x4.add(e, f));
	const rest = f32x4.add(f32x4.add(f32x4.add(g, h), f32x4.add(i, j)), f32x4.add(k, l));
	return f32x4.extract_lane(f32x4.add(first, rest), 0);
}
