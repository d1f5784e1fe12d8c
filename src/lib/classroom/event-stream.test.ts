import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageText, streamReader, type StreamMessage } from './event-stream';

const anyMessage: fc.Arbitrary<StreamMessage> = fc.record({
	event: fc.constantFrom('view', 'change', 'gone'),
	data: fc.jsonValue().map((value) => JSON.stringify(value)),
	id: fc.option(fc.nat().map(String))
});

describe('streamReader', () => {
	it('reads what messageText wrote, however it is cut, past comments', () => {
		fc.assert(
			fc.property(fc.array(anyMessage, { maxLength: 5 }), fc.array(fc.nat(), { maxLength: 8 }), (messages, cuts) => {
				const text = `: \n\n${messages.map(messageText).join(': \n\n')}`;
				const read: StreamMessage[] = [];
				const reader = streamReader((message) => read.push(message));
				const ends = [...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
				for (const [at, end] of ends.entries()) reader(text.slice(at ? ends[at - 1] : 0, end));
				expect(read).toEqual(messages);
			})
		);
	});
});
