import { toBase64 } from '#lib/domain/bytes.ts';
import { parseCheckpoint } from '#lib/domain/checkpoint.ts';
import type { LockedSurvey } from '#lib/domain/locked-survey.ts';
import { noteKeyId, noteVerifierKey } from '#lib/domain/signed-note.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import {
	findCheckpoint,
	readCheckpoints,
	type CheckpointRow
} from '#lib/server/storage/checkpoints.ts';
import { listSurveys } from '#lib/server/storage/surveys.ts';
import type { Deps } from './deps.ts';
import { sha256 } from './sha256.ts';
import { orStorageFailed } from './storage-failed.ts';

/** What everybody needs for checking: the key, and where each log stands. */
export interface Verification {
	key: { line: string; id: string };
	/** Those with a data lock, in the order of `listSurveys`. */
	surveys: LockedSurvey[];
}

export async function verification(deps: Deps): Promise<Verification> {
	const { name, publicKey } = deps.logSigner;
	const key = {
		line: noteVerifierKey(sha256, name, publicKey),
		id: noteKeyId(sha256, name, publicKey)
	};
	const surveys = await orStorageFailed(deps, 'locks-not-shown', () => lockedSurveys(deps));
	return { key, surveys };
}

/**
 * Signed notes to keep, the last alone or all from the first with an empty line between them.
 * @throws AppError 'survey-not-found' where there is no such survey or nothing is locked in it
 */
export async function checkpointNotes(
	deps: Deps,
	surveyId: string,
	which: 'last' | 'all'
): Promise<string> {
	const read = () => findCheckpoint(deps.db, surveyId);
	const last = await orStorageFailed(deps, 'locks-not-shown', read);
	if (!last) throw new AppError('survey-not-found', 'nothing is locked');
	if (which === 'last') return last.note;
	const notes: string[] = [];
	for await (const note of readCheckpoints(deps.db, surveyId, last.lock)) notes.push(note);
	return notes.join('\n');
}

async function lockedSurveys(deps: Deps): Promise<LockedSurvey[]> {
	const surveys: LockedSurvey[] = [];
	for (const survey of await listSurveys(deps.db)) {
		const last = await findCheckpoint(deps.db, survey.id);
		if (last) surveys.push(lockedSurvey(survey, last));
	}
	return surveys;
}

function lockedSurvey(
	{ id, title, sample }: Survey,
	{ lock, size, note }: CheckpointRow
): LockedSurvey {
	return { id, title, sample, lock, size, root: rootIn(note) };
}

/** @throws RangeError for a stored note that is damaged */
export function rootIn(note: string): string {
	const checkpoint = parseCheckpoint(note);
	if (!checkpoint) throw new RangeError('checkpoint: not readable');
	return toBase64(checkpoint.root);
}
