/** Vietnam keeps UTC+7 all year; in milliseconds. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The calendar day in Vietnam.
 * @param now epoch milliseconds
 * @returns `2026-11-23`
 */
export function vietnamDay(now: number): string {
	const day = Math.floor((now + VIETNAM_OFFSET_MS) / DAY_MS);
	if (day !== lastAsked.day) {
		lastAsked = { day, text: new Date(day * DAY_MS).toISOString().slice(0, 10) };
	}
	return lastAsked.text;
}

/** Every ballot asks for the same one. */
let lastAsked = { day: NaN, text: '' };

/**
 * The calendar month in Vietnam: the finest time that a ballot keeps.
 * @param now epoch milliseconds
 * @returns `2026-11`
 */
export function vietnamMonth(now: number): string {
	return vietnamDay(now).slice(0, 7);
}
