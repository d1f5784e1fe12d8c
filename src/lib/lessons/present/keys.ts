/** What a key does in a lesson. A number chooses one of the step’s states. */
export type Action = 'next' | 'previous' | 'first' | 'last' | 'blank' | 'full' | 'notes' | 'clock' | 'help' | number;

const ACTIONS: Readonly<Record<string, Action>> = {
	ArrowRight: 'next',
	PageDown: 'next',
	' ': 'next',
	ArrowLeft: 'previous',
	PageUp: 'previous',
	Home: 'first',
	End: 'last',
	b: 'blank',
	'.': 'blank',
	f: 'full',
	n: 'notes',
	t: 'clock',
	'?': 'help'
};

/** Where keys mean something already: sliders, fields, lists, figures’ own handles. */
const OWNERS =
	'input, select, textarea, dialog, [contenteditable], [role="slider"], [role="spinbutton"], [role="radio"], [role="grid"]';
/** What space and Enter press. */
const PRESSABLE = 'button, a[href], summary, [tabindex="0"]';

/** The parts of a key event that decide. */
export type KeyPressed = Pick<
	KeyboardEvent,
	'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'isComposing'
>;

/** @returns null where the key belongs to whatever has the focus, to the browser, or to nobody */
export const actionOf = (event: KeyPressed, focus: Pick<Element, 'closest'> | null): Action | null => {
	if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
	if (focus?.closest(OWNERS)) return null;
	if (event.key === ' ' && focus?.closest(PRESSABLE)) return null;
	if (/^[1-9]$/.test(event.key)) return Number(event.key);
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	return Object.hasOwn(ACTIONS, key) ? ACTIONS[key] : null;
};

/** Whether Escape should take the focus off, so that keys are the lesson’s again. */
export const lettingGo = (event: KeyPressed, focus: Pick<Element, 'closest'> | null): boolean =>
	event.key === 'Escape' && !event.defaultPrevented && Boolean(focus?.closest(OWNERS)) && !focus?.closest('dialog');
