import type { Reroute } from '@sveltejs/kit';

/** Citizens type addresses from paper, in capitals as they are printed there. */
export const reroute: Reroute = ({ url }) =>
	url.pathname.replace(/^\/[KRS]\//, (start) => start.toLowerCase());
