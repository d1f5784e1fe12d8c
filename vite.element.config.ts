import { builtLikeFigures, figure, foundation, simulations } from './vite.islands.config.ts';

/** All that an element asks for before its first simulation. */
const whole = String.raw`rolldown\/runtime|preload-helper|src\/lib\/(runtime\/storage|share\/work|embed\/|charts\/(pixels|PixelPainting|PropertyMark))\b|package\.json`;

/**
 * The scripts and styles of the custom element, built apart from the pages’: it draws its figures itself, so what takes over
 * a drawn page is left out of Svelte, and all that it begins with is one file (ADR 0072).
 */
export default builtLikeFigures('.islands/element', {
	input: ['src/lib/embed/element.ts'],
	output: {
		codeSplitting: {
			includeDependenciesRecursively: false,
			groups: [{ name: 'element', test: new RegExp(`${foundation}|${figure}|${whole}`), priority: 1 }, simulations]
		}
	}
});
