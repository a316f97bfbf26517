import { freezeCode, type Freeze, type FrozenContent } from '#lib/domain/freeze.ts';
import { AppError } from '#lib/server/errors.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { listFreezes, readFreezeContent } from '#lib/server/storage/freezes.ts';
import type { Db } from '#lib/server/storage/schema.ts';

export interface OpenedFreeze {
	freeze: Freeze;
	content: FrozenContent;
}

/**
 * A freeze with its figures.
 * @throws AppError 'freeze-not-found'
 * @throws Error where what is stored is not what the code was made from: somebody changed it
 */
export async function openFreeze(
	db: Db,
	{ surveyId, number }: Pick<Freeze, 'surveyId' | 'number'>
): Promise<OpenedFreeze> {
	const freeze = (await listFreezes(db, surveyId)).find((it) => it.number === number);
	const text = freeze && (await readFreezeContent(db, surveyId, number));
	if (!freeze || text === undefined) throw new AppError('freeze-not-found', surveyId);
	return { freeze, content: readContent(freeze, text) };
}

function readContent({ surveyId, number, code }: Freeze, text: string): FrozenContent {
	if (codeOfContent(text) !== code) {
		throw new Error(`freeze ${number} of ${surveyId} is not what its code was made from`);
	}
	// What has this code was written by `freezeSurvey`.
	return JSON.parse(text) as FrozenContent;
}

export function codeOfContent(text: string): string {
	return freezeCode(sha256(new TextEncoder().encode(text)));
}

/** What a published survey shows. */
export async function newestSettled(db: Db, surveyId: string): Promise<Freeze | undefined> {
	return (await listFreezes(db, surveyId)).find((it) => it.isSettled);
}
