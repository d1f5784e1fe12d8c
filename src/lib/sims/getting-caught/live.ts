export { init, observe, step } from './actor';
