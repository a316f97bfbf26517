import type { Figures } from '#lib/domain/figures.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { isOver } from '#lib/domain/survey.ts';
import {
	keepTraits,
	keptTraits,
	type KeptTrait,
	type TraitReading
} from '#lib/domain/traits/kept-traits.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireAsked } from '#lib/server/services/logged-questionnaires.ts';
import { keptReading } from '#lib/server/services/readings/kept-reading.ts';
import { readKeptTraits, readKeptTraitsAnew } from '#lib/server/services/readings/read-traits.ts';
import { inputOf } from '#lib/server/services/results.ts';
import { lastLock } from '#lib/server/storage/data-locks.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';

/**
 * Satisfaction by the kept traits, of figures as they are now that do not move any more; read from
 * every ballot, and looked through for what may be shown, once until the next data lock.
 */
export async function liveTraits(deps: Deps, figures: Figures): Promise<readonly KeptTrait[]> {
	const { id } = figures.survey;
	return keptReading(deps, id, 'shown traits', () =>
		keptFrom(deps, figures, (it) => readKeptTraits(deps, figures.survey, it))
	);
}

/**
 * The same of figures that are frozen, within the transaction that freezes them. What was read before
 * it began serves where no data lock came between; else nobody else writes while ballots are read.
 */
export async function traitsIn(
	tx: Tx,
	deps: Deps,
	figures: Figures,
	before?: ReadBefore
): Promise<KeptTrait[] | undefined> {
	if (!figures.isSettled) return undefined;
	const within = { ...deps, db: tx };
	const isAsRead = before?.lock === (await lastLock(tx, figures.survey.id));
	return keptFrom(within, figures, (questionnaire) =>
		isAsRead && before ? before.reading : readKeptTraitsAnew(within, figures.survey, questionnaire)
	);
}

/** What was read before a transaction, and the last data lock that it holds. */
export interface ReadBefore {
	lock: number;
	reading: TraitReading;
}

/** Reads what a freeze will need, so that others have their turns meanwhile. @returns undefined where it keeps nothing by traits */
export async function readBeforeFreeze(
	deps: Deps,
	surveyId: string
): Promise<ReadBefore | undefined> {
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey || !isOver(survey, deps.now())) return undefined;
	const questionnaire = await requireAsked(deps, survey.id, survey.questionnaire);
	if (keptTraits(questionnaire).length === 0) return undefined;
	const lock = await lastLock(deps.db, surveyId);
	return { lock, reading: await readKeptTraits(deps, survey, questionnaire) };
}

async function keptFrom(
	deps: Deps,
	figures: Figures,
	read: (questionnaire: Questionnaire) => TraitReading | Promise<TraitReading>
): Promise<KeptTrait[]> {
	const all = { filter: {}, summary: false, isOwn: false, isSeen: () => true };
	const { input } = await inputOf(deps, { figures }, all);
	if (keptTraits(input.questionnaire).length === 0) return [];
	return keepTraits(input, await read(input.questionnaire));
}
