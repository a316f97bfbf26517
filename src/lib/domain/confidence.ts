/** Two-sided. */
export type ConfidenceLevel = 0.9 | 0.95 | 0.99;

/** How many standard deviations either way hold this part of a normal distribution. */
export const Z: Record<ConfidenceLevel, number> = {
	0.9: 1.6448536269514722,
	0.95: 1.959963984540054,
	0.99: 2.5758293035489004
};
