import { stored, store } from '../runtime/storage';

/** How far into each chapter the reader came, 0–1, by slug; kept in the browser only. */
const KEY = 'deceptive-alignment:progress:1';

const progress = (): Record<string, number> => {
	try {
		const value: unknown = JSON.parse(stored(KEY) ?? '{}');
		return typeof value === 'object' && value !== null ? (value as Record<string, number>) : {};
	} catch {
		return {};
	}
};

const show = (): void => {
	for (const [slug, share] of Object.entries(progress())) {
		for (const mark of document.querySelectorAll<HTMLElement>(`[data-progress="${CSS.escape(slug)}"]`)) {
			mark.style.setProperty('--read', String(share));
			mark.title = share >= 0.97 ? 'Read' : `Read to ${Math.round(share * 100)} %`;
		}
	}
};

export const followProgress = (): void => {
	show();
	const article = document.querySelector<HTMLElement>('[data-chapter]');
	if (!article) return;
	let furthest = progress()[article.dataset.chapter!] ?? 0;
	const note = () => {
		const { top, height } = article.getBoundingClientRect();
		const share = Math.min(1, Math.max(0, (innerHeight - top) / height));
		if (share <= furthest + 0.01) return;
		furthest = share;
		store(KEY, JSON.stringify({ ...progress(), [article.dataset.chapter!]: Number(share.toFixed(2)) }));
		show();
	};
	addEventListener('scrollend', note, { passive: true });
	addEventListener('pagehide', note);
};
