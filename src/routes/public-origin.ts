/** Where the essay is served, as other sites have to know it; null while plain files are built for nowhere in particular. */
export const publicOrigin = (url: URL): string | null => (url.hostname === 'sveltekit-prerender' ? null : url.origin);
