import type { Freeze } from '#lib/domain/freeze.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import { listFreezes } from '#lib/server/storage/freezes.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { goneFreezes } from './gone-freezes.ts';
import { openFreeze } from './open-freeze.ts';

/**
 * Looks whether the freezes of a survey are those in its log, before anything is shown: that each is
 * there, and that the one which everybody reads has the figures that were logged.
 * @returns what is wrong, in words for the operator; none is good
 */
export async function freezeFaults(
	db: Db,
	{ id, status }: Pick<Survey, 'id' | 'status'>
): Promise<string[]> {
	const faults = (await goneFreezes(db, id)).map(({ fault }) => fault);
	if (status !== 'published') return faults;
	for (const freeze of await listLogged(db, id)) {
		const fault = await figuresFault(db, freeze);
		if (fault !== undefined) return [...faults, fault];
		if (freeze.isSettled) break;
	}
	return faults;
}

/** The same with the figures of every freeze that is said to stand in the log: reads all of them. */
export async function allFreezeFaults(db: Db, surveyId: string): Promise<string[]> {
	const faults = (await goneFreezes(db, surveyId)).map(({ fault }) => fault);
	for (const freeze of await listLogged(db, surveyId)) {
		const fault = await figuresFault(db, freeze);
		if (fault !== undefined) faults.push(fault);
	}
	return faults;
}

/** The newest first; not those of before freezes were logged. */
async function listLogged(db: Db, surveyId: string): Promise<Freeze[]> {
	return (await listFreezes(db, surveyId)).filter((it) => it.logPlace !== undefined);
}

async function figuresFault(db: Db, freeze: Freeze): Promise<string | undefined> {
	try {
		await openFreeze(db, freeze);
		return undefined;
	} catch (error) {
		if (!(error instanceof AppError && error.code === 'not-as-logged')) throw error;
		return `freeze ${freeze.number} is not the one in its log`;
	}
}
