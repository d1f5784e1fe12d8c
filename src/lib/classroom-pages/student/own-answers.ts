import type { Answer } from '../../classroom/plan';
import type { YouPart } from '../../classroom/view';
import type { Outbox } from '../client/outbox.svelte';
import { formatPercent } from '../../kernel/format';
import { unbroken } from '../parts/answer-words';

/** What a student last said to a question: what the class is not yet seen to hold, else what it holds. */
export const ownAnswer = (
	you: YouPart | undefined,
	{ unseen, waiting }: Pick<Outbox, 'unseen' | 'waiting'>,
	question: string
): { readonly answer: Answer; readonly waits: boolean } | null => {
	const event = unseen.findLast((one) => one.type === 'answered' && one.question === question);
	if (event?.type === 'answered') return { answer: event.answer, waits: waiting.includes(event) };
	const answer = you?.answers[question];
	return answer ? { answer, waits: false } : null;
};

export const answerWords = (answer: Answer, labels: Readonly<Record<string, string>>): string => {
	if (answer.kind === 'choice') return `“${labels[answer.option] ?? answer.option}”`;
	if (answer.kind === 'text') return `“${answer.text}”`;
	const { p, low, high } = answer;
	const range = low !== null && high !== null ? `, between ${formatPercent(low)} and ${formatPercent(high)}` : '';
	return unbroken(`${formatPercent(p)}${range}`);
};

/** The same for a row of a table. */
export const briefAnswer = (answer: Answer, labels: Readonly<Record<string, string>>): string => {
	if (answer.kind === 'choice') return labels[answer.option] ?? answer.option;
	if (answer.kind === 'text') return answer.text;
	const { p, low, high } = answer;
	const range = low !== null && high !== null ? ` (${formatPercent(low)} to ${formatPercent(high)})` : '';
	return unbroken(`${formatPercent(p)}${range}`);
};

/** @returns what keeps an answer from being sent; null where nothing does */
export const answerProblem = (answer: Answer | null): string | null => {
	if (answer === null) return 'Choose one first.';
	if (answer.kind === 'text' && answer.text.trim() === '') return 'Write something first.';
	return null;
};
