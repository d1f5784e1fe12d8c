/** What the projector shows besides the course of the class: steered from the teacher’s page of the same browser, or by its own keys. */
export type WallShows = 'code' | 'step' | 'figure';

/** Said over the line: what to show or what is shown, or the question which it is. */
export type WallWord = WallShows | 'ask';

/** One end of the line between a teacher’s page and its projector. @param heard  what the other end says */
export const wallOf = (room: string, heard: (word: WallWord) => void) => {
	const channel = new BroadcastChannel(`deceptive-alignment:class-wall:${room}`);
	channel.onmessage = ({ data }: MessageEvent<WallWord>) => heard(data);
	return { say: (word: WallWord) => channel.postMessage(word), end: () => channel.close() };
};
