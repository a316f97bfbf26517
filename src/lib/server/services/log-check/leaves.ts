import { equalBytes } from '#lib/domain/bytes.ts';
import { encodeLogEntry } from '#lib/domain/log-entry.ts';
import { ballotLogger } from '#lib/domain/logged-ballot.ts';
import { leafHash } from '#lib/domain/merkle.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { Unmatched } from '#lib/domain/unmatched.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { readBallots } from '#lib/server/storage/ballots.ts';
import { readLeaves } from '#lib/server/storage/log-tiles.ts';
import { readLogEntries } from '#lib/server/storage/log.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import type { WholeLog } from './roots.ts';

/**
 * Compares every leaf of a log with the entry that stands at its place, and all others with the ballots.
 * No place leads to a ballot, but both stand in the order in which they were sealed: only what is out of
 * it is remembered.
 * @returns how many differ, in words
 * @throws RangeError where leaves are missing
 */
export async function leafDifferences(
	tx: Tx,
	questionnaire: Questionnaire,
	log: WholeLog
): Promise<string[]> {
	const ballots = ballotHashes(tx, questionnaire, log.surveyId);
	const unmatched = new Unmatched();
	let altered = 0;
	for await (const { leaf, data } of readLog(tx, log)) {
		if (data === undefined) {
			unmatched.first(keyOf(leaf));
			const ballot = await ballots.next();
			if (!ballot.done) unmatched.second(ballot.value);
		} else if (!equalBytes(leafHash(sha256, data), leaf)) altered += 1;
	}
	for await (const ballot of ballots) unmatched.second(ballot);
	return inWords(altered, unmatched.counts());
}

function inWords(altered: number, left: { firsts: number; seconds: number }): string[] {
	const counts: [number, string][] = [
		[altered, 'entries of the log are not what was signed'],
		[left.seconds, 'ballots are not in the log'],
		[left.firsts, 'ballots of the log, or other entries, are gone']
	];
	return counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}

/** Each leaf, with the data of the entry that stands at its place; absent for a ballot. */
async function* readLog(
	tx: Tx,
	{ surveyId, last }: WholeLog
): AsyncGenerator<{ leaf: Uint8Array; data?: string }> {
	const entries = readLogEntries(tx, surveyId, last.size);
	let entry = await entries.next();
	let place = 0;
	for await (const leaf of readLeaves(tx, surveyId, last.size)) {
		if (!entry.done && entry.value.place === place) {
			yield { leaf, data: entry.value.data };
			entry = await entries.next();
		} else yield { leaf };
		place += 1;
	}
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
