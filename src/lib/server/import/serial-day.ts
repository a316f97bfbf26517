const DAY_MS = 24 * 60 * 60 * 1000;

/** Day 0 of the two countings. Excel's 1900 counts a 29 February that never was: 60. */
const DAY_0 = Date.UTC(1899, 11, 30);
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
const DAY_THAT_NEVER_WAS = 60;

/** 31 December 9999, the last day that Excel knows. */
const LAST = 2_958_465;

/**
 * A workbook's number as the day that it stands for.
 * @param serial days since day 0, the time of day as a fraction
 * @returns `2024-11-15`, with a time `2024-11-15 09:30:00`; absent for what is no day
 */
export function serialDay(serial: number, from1904: boolean): string | undefined {
	if (!(serial >= 0 && serial < LAST + 1)) return undefined;
	const isEarly = !from1904 && serial < DAY_THAT_NEVER_WAS;
	const day0 = from1904 ? DAY_0_OF_1904 : DAY_0 + (isEarly ? DAY_MS : 0);
	const seconds = Math.round(serial * 86_400);
	const iso = new Date(day0 + seconds * 1000).toISOString();
	const [day = '', time = ''] = iso.split('T');
	return seconds % 86_400 === 0 ? day : `${day} ${time.slice(0, 8)}`;
}
