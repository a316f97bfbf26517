import { castBallot } from '#lib/server/services/ballots.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { BALLOT } from './ballot.ts';

/** Ballots that arrive at once. */
export const TOGETHER = 64;

interface Casting {
	/** Of their nonces, which count on. */
	first: number;
	count: number;
	/** Of the points where they are sent, in turns. */
	codes?: readonly string[];
	/** What each sends, by the number; absent: all say the same. */
	answersOf?: (number: number) => Readonly<Record<string, string>>;
}

/** Casts ballots in this process. */
export async function castAll(
	deps: Deps,
	{ first, count, codes = ['STP2024'], answersOf = () => BALLOT }: Casting
): Promise<void> {
	const castOne = async (number: number) => {
		const fields = { ...answersOf(number), nonce: String(number).padStart(24, '0') };
		const entries = Object.fromEntries(Object.entries(fields).map(([name, it]) => [name, [it]]));
		const code = codes[number % codes.length] ?? '';
		const cast = await castBallot(deps, { code, entries });
		if (!cast.ok) throw new Error(`ballot ${number}: ${cast.error.kind}`);
	};
	for (let at = 0; at < count; at += TOGETHER) {
		const length = Math.min(TOGETHER, count - at);
		await Promise.all(Array.from({ length }, (_, next) => castOne(first + at + next)));
	}
}
