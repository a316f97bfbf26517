import type { FiledBallot } from '#lib/domain/ballot.ts';
import type { LogEntry } from '#lib/domain/log-entry.ts';
import { ballotLogger } from '#lib/domain/logged-ballot.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { sha256 } from './sha256.ts';

/**
 * The log's entries of these ballots, in the same order.
 * @param questionnaire the version that all of them answered
 */
export async function ballotEntries(
	db: Db,
	questionnaire: Questionnaire,
	ballots: readonly (FiledBallot & { id: string })[]
): Promise<LogEntry[]> {
	const agencies = await findAgencies(db, [...new Set(ballots.map((it) => it.agencyId))]);
	const codes = new Map(agencies.map(({ id, code }) => [id, code]));
	const toEntry = ballotLogger(sha256, questionnaire);
	return ballots.map(({ agencyId, ...ballot }) => {
		const agencyCode = codes.get(agencyId);
		if (agencyCode === undefined) throw new RangeError(`ballot: no agency ${agencyId}`);
		return toEntry({ ...ballot, agencyCode });
	});
}
