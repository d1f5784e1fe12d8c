export { init, observe, step } from './population';
