export { draw } from './draw';
export { train } from './train';
export { RESULTS } from './memory';
