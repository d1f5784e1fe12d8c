import { openNotes } from './notes';
import { openPresenter } from './presenter';

/** The script of a lesson’s two windows, and of its worksheet. It is a classic script, so that it also runs where a page is opened from a file. */
const projector = document.querySelector<HTMLElement>('[data-projector]');
const notes = document.querySelector<HTMLElement>('[data-notes]');
if (projector) openPresenter(projector);
if (notes) openNotes(notes);
document.querySelector('[data-print]')?.addEventListener('click', () => print());
