import { store, stored, storedUnder } from '../../runtime/storage';

/** Who this browser is in a class: made before the server hears of it, so that asking again joins nobody twice. */
export interface Membership {
	/** As the server knows it, `BCDFGHJK`. */
	readonly code: string;
	readonly student: string;
	readonly secret: string;
	readonly name: string | null;
	/** null until the server has answered */
	readonly room: string | null;
	readonly animal: string | null;
}

const PREFIX = 'deceptive-alignment:class-student:';

const read = (text: string | null): Membership | null => {
	try {
		return text === null ? null : (JSON.parse(text) as Membership);
	} catch {
		return null;
	}
};

export const membershipOf = (code: string): Membership | null => read(stored(PREFIX + code));

/** Classes that this browser has joined. */
export const memberships = (): readonly Membership[] =>
	[...storedUnder(PREFIX).values()].flatMap((text) => read(text) ?? []).filter(({ room }) => room !== null);

/** @returns whether it was kept */
export const keepMembership = (membership: Membership): boolean =>
	store(PREFIX + membership.code, JSON.stringify(membership)) === null;

export const forgetMembership = (code: string): void => void store(PREFIX + code, null);

/** What a student’s figures were set to, step by step, so that a reload finds them. */
const figureKey = (room: string, step: string, sim: string): string =>
	`deceptive-alignment:class-figure:${room}:${step}:${sim}`;

export const keptFigure = (room: string, step: string, sim: string): string | null =>
	stored(figureKey(room, step, sim));
export const keepFigure = (room: string, step: string, sim: string, token: string | null): void =>
	void store(figureKey(room, step, sim), token);

/** Nothing of a class stays in a browser that has left it. */
export const forgetClass = (room: string): void => {
	for (const kind of ['class-figure', 'class-waiting'])
		for (const rest of storedUnder(`deceptive-alignment:${kind}:${room}:`).keys())
			store(`deceptive-alignment:${kind}:${room}:${rest}`, null);
	store(`deceptive-alignment:class-clock:${room}`, null);
};
