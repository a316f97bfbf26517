/** Vietnam keeps UTC+7 all year; in milliseconds. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/**
 * The calendar day in Vietnam.
 * @param now epoch milliseconds
 * @returns `2026-11-23`
 */
export function vietnamDay(now: number): string {
	return new Date(now + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

/**
 * The calendar month in Vietnam: the finest time that a ballot keeps.
 * @param now epoch milliseconds
 * @returns `2026-11`
 */
export function vietnamMonth(now: number): string {
	return vietnamDay(now).slice(0, 7);
}
