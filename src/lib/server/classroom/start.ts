import { ClassError } from '../../classroom/class-error';
import { Classes } from './classes';
import { complain } from './complaint';
import { chosenStorage } from './settings';

/** ms until a storage that didn't answer is tried again. */
const RETRY_MS = 3000;

/** Kept with the process: `vite dev` evaluates modules anew when they change, and the file can't be opened twice. */
const held = globalThis as { liveClasses?: Classes };

/** Said once, not with every attempt. */
let lastTrouble = '';

/** Opens the storage, brings its tables up to date, deletes what is over. Where that fails, the essay is served all the same. */
export const startClasses = async (): Promise<void> => {
	try {
		held.liveClasses ??= new Classes(await chosenStorage(process.env));
		await held.liveClasses.swept();
	} catch (error) {
		if (String(error) !== lastTrouble) complain(error);
		lastTrouble = String(error);
		setTimeout(() => void startClasses(), RETRY_MS).unref();
	}
};

/** The classes of this process. @throws ClassError  while there are none */
export const liveClasses = (): Classes => {
	if (held.liveClasses) return held.liveClasses;
	throw new ClassError('unavailable', 'Live classes are away on this server for now; the essay is not.', 5);
};

let stopping = false;

/** When the server is told to stop: open streams would keep it from ending. */
export const stopClassesOnSignal = (): void => {
	const stop = () => {
		if (stopping) return;
		stopping = true;
		void held.liveClasses?.stopped();
	};
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
};
