import { answerTo, type Question } from './draws';

/** The argument off the main thread. */
addEventListener('message', ({ data }: MessageEvent<Question>) => {
	const answer = answerTo(data);
	postMessage(answer, { transfer: answer instanceof Float64Array ? [answer.buffer] : [] });
});
