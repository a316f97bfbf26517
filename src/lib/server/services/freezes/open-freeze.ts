import { toHex } from '#lib/domain/bytes.ts';
import { freezeCode, type Freeze, type FrozenContent } from '#lib/domain/freeze.ts';
import { AppError } from '#lib/server/errors.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { listFreezes, readFreezeContent } from '#lib/server/storage/freezes.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { loggedHash } from './logged-freeze.ts';

export interface OpenedFreeze {
	freeze: Freeze;
	content: FrozenContent;
}

/**
 * A freeze with its figures.
 * @throws AppError 'freeze-not-found'; 'not-as-logged' where it names a place in the log at which
 *   the log does not tell of it
 * @throws Error where what is stored is not what the code was made from: somebody changed it
 */
export async function openFreeze(
	db: Db,
	{ surveyId, number }: Pick<Freeze, 'surveyId' | 'number'>
): Promise<OpenedFreeze> {
	const freeze = (await listFreezes(db, surveyId)).find((it) => it.number === number);
	const text = freeze && (await readFreezeContent(db, surveyId, number));
	if (!freeze || text === undefined) throw new AppError('freeze-not-found', surveyId);
	const content = readContent(freeze, text);
	if (freeze.logPlace !== undefined) await requireLogged(db, freeze, text);
	return { freeze, content };
}

function readContent({ surveyId, number, code }: Freeze, text: string): FrozenContent {
	if (codeOfContent(text) !== code) {
		throw new Error(`freeze ${number} of ${surveyId} is not what its code was made from`);
	}
	// What has this code was written by `freezeSurvey`.
	return JSON.parse(text) as FrozenContent;
}

async function requireLogged(db: Db, freeze: Freeze, text: string): Promise<void> {
	if ((await loggedHash(db, freeze)) === hashOfContent(text)) return;
	const { surveyId, number } = freeze;
	throw new AppError('not-as-logged', `freeze ${number} of ${surveyId} is not the one in the log`);
}

/** @returns hex */
export function hashOfContent(text: string): string {
	return toHex(sha256(text));
}

export function codeOfContent(text: string): string {
	return freezeCode(sha256(new TextEncoder().encode(text)));
}

/** What a published survey shows: what its log does not tell of is not everybody's. */
export async function newestSettled(db: Db, surveyId: string): Promise<Freeze | undefined> {
	for (const freeze of await listFreezes(db, surveyId)) {
		if (freeze.isSettled && (await loggedHash(db, freeze)) !== undefined) return freeze;
	}
	return undefined;
}
