/** How many chose level 1, 2, 3, 4 and 5 of one item. */
export type Levels = readonly [number, number, number, number, number];

/** The worked example of docs/statistics.md: agency A, 120 people; the items of services by factor. */
export const SERVICE_LEVELS: Readonly<Record<string, readonly Levels[]>> = {
	F1: [
		[0, 3, 17, 70, 30],
		[1, 5, 20, 66, 28],
		[0, 6, 24, 64, 26]
	],
	F2: [
		[0, 4, 14, 72, 30],
		[1, 3, 18, 70, 28],
		[0, 2, 12, 74, 32],
		[2, 8, 22, 62, 26]
	],
	F3: [
		[0, 2, 10, 70, 38],
		[0, 3, 12, 71, 34],
		[1, 2, 13, 72, 32],
		[0, 1, 15, 70, 34]
	],
	F4: [
		[0, 1, 9, 74, 36],
		[1, 5, 16, 68, 30],
		[0, 2, 11, 73, 34]
	],
	// 70 people; 50 had made no suggestion
	F5: [
		[0, 2, 14, 38, 16],
		[1, 4, 17, 34, 14]
	]
};

/** Its items of policies. */
export const POLICY_LEVELS: readonly Levels[] = [
	[2, 6, 22, 64, 26],
	[1, 9, 30, 58, 22],
	[1, 7, 23, 65, 24],
	[2, 8, 26, 62, 22]
];
