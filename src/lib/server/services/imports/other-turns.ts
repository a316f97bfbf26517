import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Report } from '#lib/domain/imports/progress.ts';

/** Where nobody waits for a count: between a thousand rows and the next others have their turn. */
export const otherTurns: Report = async () => {
	await nextTurn();
};
