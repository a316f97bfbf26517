import type { Days } from './plan.ts';

/** How far a target is, for a person who has one glance. */
export type Pace = 'reached' | 'on-pace' | 'behind' | 'late';

const DAY_MS = 24 * 60 * 60 * 1000;

/** @returns whole days from one ISO day to another; 0 for the same, negative backwards */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/**
 * How much of the time for ballots is over.
 * @param today ISO day in Vietnam
 * @returns a fraction 0..1 of its days, today not counted
 */
export function elapsedShare({ start, end }: Days, today: string): number {
	const all = daysBetween(start, end) + 1;
	return Math.min(1, Math.max(0, daysBetween(start, today) / all));
}

/** @returns days left, today among them; 0 once the last one is over */
export function daysLeft({ end }: Days, today: string): number {
	return Math.max(0, daysBetween(today, end) + 1);
}

/**
 * Behind is who has fewer than an even pace would have brought so far; late, who has not reached
 * the target when the time is over.
 * @param elapsed as `elapsedShare` gives it
 */
export function paceOf(received: number, target: number, elapsed: number): Pace {
	if (received >= target) return 'reached';
	if (elapsed >= 1) return 'late';
	return received < Math.floor(target * elapsed) ? 'behind' : 'on-pace';
}
