import { toHex } from '#lib/domain/bytes.ts';
import { freezeCode, type Freeze, type FrozenContent } from '#lib/domain/freeze.ts';
import { AppError } from '#lib/server/errors.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { listFreezes, readFreezeContent } from '#lib/server/storage/freezes.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { goneFreezes } from './gone-freezes.ts';
import { loggedHash } from './logged-freeze.ts';

export interface OpenedFreeze {
	freeze: Freeze;
	content: FrozenContent;
}

/**
 * A freeze with its figures.
 * @throws AppError 'freeze-not-found'; 'not-as-logged' where what is stored is not what the code was
 *   made from, or names a place in the log at which the log does not tell of it
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

function readContent(freeze: Freeze, text: string): FrozenContent {
	if (codeOfContent(text) !== freeze.code) {
		throw notAsLogged(freeze, 'is not what its code was made from');
	}
	// What has this code was written by `freezeSurvey`.
	const content = JSON.parse(text) as FrozenContent;
	// Who may read it hangs on what stands beside the text, which no code covers.
	if (content.figures.isSettled === freeze.isSettled) return content;
	throw notAsLogged(freeze, 'is marked otherwise than its text says');
}

async function requireLogged(db: Db, freeze: Freeze, text: string): Promise<void> {
	if ((await loggedHash(db, freeze)) === hashOfContent(text)) return;
	throw notAsLogged(freeze, 'is not the one in the log');
}

function notAsLogged({ surveyId, number }: Freeze, what: string): AppError {
	return new AppError('not-as-logged', `freeze ${number} of ${surveyId} ${what}`);
}

/** @returns hex */
export function hashOfContent(text: string): string {
	return toHex(sha256(text));
}

export function codeOfContent(text: string): string {
	return freezeCode(sha256(new TextEncoder().encode(text)));
}

/**
 * What a published survey shows: what its log does not tell of is not everybody's.
 * @throws AppError 'not-as-logged' where the log tells of a later one, which was removed or altered
 *   so that this one would be shown
 */
export async function newestSettled(db: Db, surveyId: string): Promise<Freeze | undefined> {
	const newest = await newestLogged(db, surveyId);
	const later = (await goneFreezes(db, surveyId)).find((it) => it.place > (newest?.logPlace ?? -1));
	if (!later) return newest;
	throw new AppError('not-as-logged', `survey ${surveyId}: ${later.fault}`);
}

async function newestLogged(db: Db, surveyId: string): Promise<Freeze | undefined> {
	for (const freeze of await listFreezes(db, surveyId)) {
		if ((await loggedHash(db, freeze)) === undefined) continue;
		if (freeze.isSettled) return freeze;
		await openFreeze(db, freeze); // seldom there: midterm, and later than a settled one
	}
	return undefined;
}
