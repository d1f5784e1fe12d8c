export { init, observe, step } from './training';
