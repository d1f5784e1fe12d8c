export { init, observe, step } from './inbox';
