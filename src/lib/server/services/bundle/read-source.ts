import type { Agency } from '#lib/domain/agency.ts';
import { toHex } from '#lib/domain/bytes.ts';
import { encodeLogEntry, type LoggedQuestionnaire } from '#lib/domain/log-entry.ts';
import { ballotLogger } from '#lib/domain/logged-ballot.ts';
import { parseLogEntry } from '#lib/domain/parse-log-entry.ts';
import { loggedQuestionnaire } from '#lib/domain/questionnaire-text.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { requireAsked } from '#lib/server/services/logged-questionnaires.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { readBallots } from '#lib/server/storage/ballots.ts';
import { listCells } from '#lib/server/storage/tallies.ts';
import { readCheckpoints, type CheckpointRow } from '#lib/server/storage/checkpoints.ts';
import { readLeaves } from '#lib/server/storage/log-tiles.ts';
import { listLogEntries, readLogEntries } from '#lib/server/storage/log.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import type { Survey } from '#lib/domain/survey.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { BundleSource } from './bundle-source.ts';

/** What a bundle is made of besides the log. */
interface Beside {
	survey: Survey;
	/** The data lock up to which the bundle goes. */
	last: CheckpointRow;
	/** The results as of that lock. */
	results: string;
	freezes: NonNullable<BundleSource['freezes']>;
	/** For an auditor: with every ballot's entry. */
	withBallots: boolean;
}

/** The bundle of one survey out of the database, read a page at a time while it is written. */
export async function readSource(
	deps: Deps,
	{ survey, last, results, freezes, withBallots }: Beside
): Promise<BundleSource> {
	const { db } = deps;
	const { code } = survey.questionnaire;
	const headings = await listCells(db, survey.id);
	const versions = [...new Set(headings.map((it) => it.questionnaireVersion))].sort(
		(a, b) => a - b
	);
	const questionnaires = await Promise.all(
		versions.map((version) => requireAsked(deps, survey.id, { code, version }))
	);
	const agencies = await listAgencies(db);
	return {
		surveyId: survey.id,
		questionnaire: code,
		leaves: () => leavesOf(deps, survey.id, last.size),
		checkpoints: () => readCheckpoints(db, survey.id, last.lock),
		entries: () => entriesOf(deps, survey.id, last.size),
		...(withBallots && { ballots: () => ballotsOf(deps, survey.id, questionnaires, agencies) }),
		questionnaires: await asLogged(db, survey.id, questionnaires),
		freezes,
		results
	};
}

/** Those of an older log, which has none yet, are as they are stored. */
async function asLogged(
	db: Db,
	surveyId: string,
	questionnaires: readonly Questionnaire[]
): Promise<LoggedQuestionnaire[]> {
	const entries = await listLogEntries(db, surveyId, 'questionnaire');
	const logged = entries
		.map(({ data }) => parseLogEntry(data))
		.filter((it) => it?.kind === 'questionnaire');
	return questionnaires.map((stored) => {
		const isThis = (it: LoggedQuestionnaire) =>
			it.code === stored.code && it.version === stored.version;
		return logged.find(isThis) ?? loggedQuestionnaire(stored);
	});
}

async function* leavesOf({ db }: Deps, surveyId: string, size: number): AsyncGenerator<string> {
	for await (const hash of readLeaves(db, surveyId, size)) yield toHex(hash);
}

async function* entriesOf({ db }: Deps, surveyId: string, size: number) {
	for await (const { place, data } of readLogEntries(db, surveyId, size)) yield { at: place, data };
}

/** Made anew from the ballots, so that a ballot that was altered since gives another leaf. */
async function* ballotsOf(
	{ db }: Deps,
	surveyId: string,
	questionnaires: readonly Questionnaire[],
	agencies: readonly Agency[]
): AsyncGenerator<string> {
	const loggers = new Map(questionnaires.map((it) => [it.version, ballotLogger(sha256, it)]));
	const codes = new Map(agencies.map(({ id, code }) => [id, code]));
	for await (const { agencyId, ...ballot } of readBallots(db, surveyId)) {
		const toEntry = loggers.get(ballot.questionnaireVersion);
		const agencyCode = codes.get(agencyId);
		if (!toEntry || agencyCode === undefined) throw new RangeError('ballot: unknown heading');
		yield encodeLogEntry(toEntry({ ...ballot, agencyCode }));
	}
}
