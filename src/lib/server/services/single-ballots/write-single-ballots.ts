import type { Locale } from '#lib/domain/locale.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { shuffle } from '#lib/domain/shuffle.ts';
import { singleBallots, type SingleBallots } from '#lib/domain/single-ballots/single-ballots.ts';
import { AppError } from '#lib/server/errors.ts';
import { ballotsCsv } from '#lib/server/export/single-ballots/ballots-csv.ts';
import { ballotsXlsx } from '#lib/server/export/single-ballots/ballots-xlsx.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { readBallotPages } from '#lib/server/storage/ballots.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { snapshot } from '#lib/server/storage/snapshot.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { listVoidedIds } from '#lib/server/storage/voids.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireAsked } from '#lib/server/services/logged-questionnaires.ts';
import type { SingleBallotsOrder } from './order-single-ballots.ts';

/** Told now and then: reading is the first half, writing the second. */
export type OnProgress = (done: number, total: number) => void;

/**
 * The file's bytes or texts, piece by piece. Rights are whoever's who gave the order.
 * @throws AppError 'survey-not-found'
 */
export async function* writeSingleBallots(
	deps: Pick<Deps, 'db' | 'randomInt'>,
	{ surveyId, format, ballots }: SingleBallotsOrder,
	locale: Locale,
	onProgress: OnProgress
): AsyncGenerator<string | Uint8Array> {
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) throw new AppError('survey-not-found', surveyId);
	const questionnaire = await requireAsked(deps, surveyId, survey.questionnaire);
	const table = await readTable(deps, surveyId, questionnaire, (done) =>
		onProgress(done, ballots * 2)
	);
	const places = Array.from({ length: table.size() }, (_it, at) => at);
	const rows = {
		ids: table.ids,
		told: table.finish(),
		order: shuffle(places, deps.randomInt),
		onProgress: (done: number) => onProgress(table.size() + done, table.size() * 2)
	};
	if (format === 'csv') yield* ballotsCsv(rows);
	else yield* ballotsXlsx(rows, survey.title[locale], locale);
}

/** All ballots that count, at one instant. */
function readTable(
	{ db }: Pick<Deps, 'db'>,
	surveyId: string,
	questionnaire: Questionnaire,
	onRead: (done: number) => void
): Promise<SingleBallots> {
	return snapshot(db, async (tx) => {
		const table = singleBallots(questionnaire);
		const codes = await agencyCodes(tx);
		const voided = await listVoidedIds(tx, surveyId);
		for await (const page of readBallotPages(tx, surveyId)) {
			for (const ballot of page) {
				if (!voided.has(ballot.id)) table.add(ballot, codes.get(ballot.agencyId) ?? '');
			}
			onRead(table.size());
		}
		return table;
	});
}

async function agencyCodes(tx: Tx): Promise<Map<string, string>> {
	return new Map((await listAgencies(tx)).map(({ id, code }) => [id, code]));
}
