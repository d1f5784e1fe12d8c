import { answerTo, type Chunk } from './draws';

/** Draws off the main thread. */
addEventListener('message', ({ data }: MessageEvent<Chunk>) => {
	const answer = answerTo(data);
	postMessage(answer, { transfer: [answer.buffer] });
});
