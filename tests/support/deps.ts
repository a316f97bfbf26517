import { createHmac } from 'node:crypto';
import type { Deps } from '#lib/server/services/deps.ts';
import type { Db } from '#lib/server/storage/schema.ts';

/** Noon of a day on which the test surveys are open. */
export const NOON = Date.parse('2026-11-23T05:00:00.000Z');

/** Deps on a real database with a standing clock, counted ids and no shuffling; log lines are kept. */
export function testDeps(db: Db, overrides: Partial<Deps> = {}): Deps & { lines: string[] } {
	let ids = 0;
	const lines: string[] = [];
	const write = (event: string, fields = {}) => lines.push(`${event} ${JSON.stringify(fields)}`);
	return {
		db,
		now: () => NOON,
		newId: () => (ids++).toString(16).padStart(32, '0'),
		randomInt: (below) => below - 1,
		keyedHash: (purpose, text) =>
			createHmac('sha256', 'test').update(`${purpose}\n`).update(text).digest(),
		log: { info: write, error: write },
		onReceived: () => undefined,
		lines,
		...overrides
	};
}
