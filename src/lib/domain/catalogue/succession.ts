/** How one agency came out of another. */
export const SUCCESSION_KINDS = ['merge', 'split', 'rename'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** The first passed its work on to the second. */
export interface Succession {
	predecessorId: string;
	successorId: string;
	kind: SuccessionKind;
	/** ISO day on which the successor took over. */
	date: string;
}

export function isSuccessionKind(text: string): text is SuccessionKind {
	return SUCCESSION_KINDS.some((it) => it === text);
}
