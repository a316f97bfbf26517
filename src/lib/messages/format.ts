import { vietnamDay } from '#lib/domain/calendar.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Period } from '#lib/domain/period.ts';
import { percentParts, roundShare, type PercentDecimals } from '#lib/domain/rounding.ts';

/** Vietnamese: 1.234,5; English: 1,234.5. By hand: a machine's own locale must not show. */
const SEPARATORS: Record<Locale, { thousands: string; decimal: string }> = {
	vi: { thousands: '.', decimal: ',' },
	en: { thousands: ',', decimal: '.' }
};

/**
 * A number for people.
 * @param decimals how many are always shown; 0..20
 * @throws RangeError for what is no number
 */
export function formatNumber(locale: Locale, value: number, decimals = 0): string {
	if (!Number.isFinite(value)) throw new RangeError(`number: ${value}`);
	const { thousands, decimal } = SEPARATORS[locale];
	const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
	const digits = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
	return value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** How much a figure grew, with its sign: `+3`, `-0,5`, `0`. @param decimals as `formatNumber` */
export function formatChange(locale: Locale, value: number, decimals = 0): string {
	const text = formatNumber(locale, value, decimals);
	return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * Decimals of a share on screen and in Word: a tenth of a percent says something from 100 ballots.
 * @param ballots of the cut, not of one question
 */
export function shareDecimals(ballots: number): 0 | 1 {
	return ballots < 100 ? 0 : 1;
}

/**
 * One share by itself, `92%`. Shares that are shown together: `formatParts`.
 * @param share a fraction 0..1, unrounded
 * @param ballots of the cut
 */
export function formatShare(locale: Locale, share: number, ballots: number): string {
	const decimals = shareDecimals(ballots);
	return formatUnits(locale, roundShare(share, decimals), decimals);
}

/**
 * The shares of one question's parts, `92%`, `0%`, `8%`: together exactly 100.
 * @param counts of the parts, not all 0
 * @param ballots of the cut
 * @throws RangeError where nobody answered: there is no share to show
 */
export function formatParts(locale: Locale, counts: readonly number[], ballots: number): string[] {
	const decimals = shareDecimals(ballots);
	return percentParts(counts, decimals).map((units) => formatUnits(locale, units, decimals));
}

/**
 * An interval with one decimal, `81,2–96,8%`; each end rounded once from its raw value.
 * @param interval fractions 0..1
 */
export function formatInterval(locale: Locale, interval: { low: number; high: number }): string {
	const [low, high] = [roundShare(interval.low, 1), roundShare(interval.high, 1)];
	return `${formatNumber(locale, low / 10, 1)}–${formatUnits(locale, high, 1)}`;
}

/**
 * A day as it is in Vietnam, `23/11/2026`, wherever the machine stands.
 * @param iso an instant in UTC, or a day, which stays as it is
 * @throws RangeError for what is neither
 */
export function formatDate(iso: string): string {
	const day = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : vietnamDay(Date.parse(iso));
	return day.split('-').reverse().join('/');
}

const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/**
 * An instant as it is in Vietnam, to the minute: `07:05 23/11/2026`.
 * @param iso ISO UTC
 */
export function formatInstant(iso: string): string {
	const clock = new Date(Date.parse(iso) + VIETNAM_OFFSET_MS).toISOString().slice(11, 16);
	return `${clock} ${formatDate(iso)}`;
}

/** @param month `2024-11`, shown as `11/2024` */
export function formatMonth(month: string): string {
	return month.split('-').reverse().join('/');
}

/** `Năm 2024`, `Quý 4/2024`, `11/2024`. */
export function formatPeriod(locale: Locale, period: Period): string {
	const [year = '', part] = period.split('-');
	if (part === undefined) return locale === 'vi' ? `Năm ${year}` : year;
	if (!part.startsWith('Q')) return formatMonth(period);
	return locale === 'vi' ? `Quý ${part.slice(1)}/${year}` : `${part} ${year}`;
}

/** @param units integer, in 10^-decimals percent */
function formatUnits(locale: Locale, units: number, decimals: PercentDecimals): string {
	return `${formatNumber(locale, units / 10 ** decimals, decimals)}%`;
}
