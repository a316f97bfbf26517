import { castBallot } from '#lib/server/services/ballots.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { BALLOT } from './ballot.ts';

/** Ballots that arrive at once. */
export const TOGETHER = 64;

/** Casts ballots of one agency in this process. @param first of their nonces, which count on */
export async function castAll(
	deps: Deps,
	{ first, count }: { first: number; count: number }
): Promise<void> {
	for (let at = 0; at < count; at += TOGETHER) {
		const length = Math.min(TOGETHER, count - at);
		await Promise.all(Array.from({ length }, (_, next) => castOne(deps, first + at + next)));
	}
}

const FIELDS = Object.entries(BALLOT).map(([name, value]) => [name, [value]] as const);

async function castOne(deps: Deps, number: number): Promise<void> {
	const nonce = [String(number).padStart(24, '0')];
	const entries = { ...Object.fromEntries(FIELDS), nonce };
	const cast = await castBallot(deps, { code: 'STP2024', entries });
	if (!cast.ok) throw new Error(`ballot ${number}: ${cast.error.kind}`);
}
