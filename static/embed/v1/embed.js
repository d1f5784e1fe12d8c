/**
 * For a page that shows figures in frames: gives each frame the height that its figure says it has, and tells of changes.
 *
 *   <script src="…/embed/v1/embed.js" async></script>
 *
 * A message counts only if it comes out of a frame of this very site's figures. Heights are held between 50 and 5000 px; a frame
 * that only ever grows, without a reader's doing, is left alone. A change is a `change` event of the frame.
 */
(() => {
	const script = document.currentScript;
	if (!script || window.deceptiveAlignmentFrames) return;
	window.deceptiveAlignmentFrames = true;
	const figures = new URL('./', script.src).href;
	const GROWTHS = 12;
	const growths = new WeakMap();

	const frameOf = (source) =>
		source && [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source && frame.src.startsWith(figures));

	const resize = (frame, height) => {
		if (!Number.isFinite(height)) return;
		const now = Math.round(Math.min(5000, Math.max(50, height)));
		const before = frame.offsetHeight;
		if (now === before) return;
		const seen = growths.get(frame);
		const again = seen && seen.width === frame.offsetWidth && now > before ? seen.count + 1 : 0;
		growths.set(frame, { width: frame.offsetWidth, count: again });
		if (again > GROWTHS) return;
		frame.style.height = now + 'px';
	};

	addEventListener('message', ({ source, data }) => {
		if (typeof data !== 'object' || data === null) return;
		if (data.type !== 'resize' && data.type !== 'deceptive-alignment:change') return;
		const frame = frameOf(source);
		if (!frame) return;
		if (data.type === 'resize') resize(frame, data.height);
		else frame.dispatchEvent(new CustomEvent('change', { detail: data }));
	});
})();
