import { createHash } from 'node:crypto';
import type { Deps } from '#lib/server/services/deps.ts';

/** Random numbers and ids that a test can repeat: as good as real ones to whoever lacks the seed. */
export function seededChance(seed: string): Pick<Deps, 'newId' | 'randomInt'> {
	let drawn = 0;
	const next = () => createHash('sha256').update(`${seed} ${drawn++}`).digest();
	return {
		newId: () => next().toString('hex').slice(0, 32),
		randomInt: (below) => next().readUInt32BE() % below
	};
}
