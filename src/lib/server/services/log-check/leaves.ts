import { equalBytes } from '#lib/domain/bytes.ts';
import { encodeLogEntry } from '#lib/domain/log-entry.ts';
import { ballotLogger } from '#lib/domain/logged-ballot.ts';
import { leafHash } from '#lib/domain/merkle.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { readBallots } from '#lib/server/storage/ballots.ts';
import { readLeaves } from '#lib/server/storage/log-tiles.ts';
import { readLogEntries } from '#lib/server/storage/log.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import type { WholeLog } from './roots.ts';

/**
 * Compares every leaf of a log with the entry that stands at its place, and all others with the ballots.
 * No place leads to a ballot, so that memory holds each of their hashes: some two hundred bytes a ballot.
 * @returns how many differ, in words
 * @throws RangeError where leaves are missing
 */
export async function leafDifferences(
	tx: Tx,
	questionnaire: Questionnaire,
	log: WholeLog
): Promise<string[]> {
	const { altered, ofBallots } = await readAll(tx, log);
	let strange = 0;
	for await (const hash of ballotHashes(tx, questionnaire, log.surveyId)) {
		if (!ofBallots.delete(hash)) strange += 1;
	}
	const counts: [number, string][] = [
		[altered, 'entries of the log are not what was signed'],
		[strange, 'ballots are not in the log'],
		[ofBallots.size, 'ballots of the log, or other entries, are gone']
	];
	return counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}

/** @returns how many entries are not what their leaf says, and the leaves that have none */
async function readAll(tx: Tx, { surveyId, last }: WholeLog) {
	const entries = readLogEntries(tx, surveyId, last.size);
	const ofBallots = new Set<string>();
	let entry = await entries.next();
	let [place, altered] = [0, 0];
	for await (const leaf of readLeaves(tx, surveyId, last.size)) {
		if (!entry.done && entry.value.place === place) {
			if (!equalBytes(leafHash(sha256, entry.value.data), leaf)) altered += 1;
			entry = await entries.next();
		} else ofBallots.add(keyOf(leaf));
		place += 1;
	}
	return { altered, ofBallots };
}

async function* ballotHashes(
	tx: Tx,
	questionnaire: Questionnaire,
	surveyId: string
): AsyncGenerator<string> {
	const codes = new Map((await listAgencies(tx)).map(({ id, code }) => [id, code]));
	const toEntry = ballotLogger(sha256, questionnaire);
	for await (const { agencyId, ...ballot } of readBallots(tx, surveyId)) {
		const agencyCode = codes.get(agencyId) ?? ''; // of no agency: in no log
		yield keyOf(leafHash(sha256, encodeLogEntry(toEntry({ ...ballot, agencyCode }))));
	}
}

/** A byte a character: as short as a text can be. */
function keyOf(hash: Uint8Array): string {
	return Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength).toString('latin1');
}
