import type { Agency } from '#lib/domain/agency.ts';
import { draftFaults, type DraftFault } from '#lib/domain/draft-faults.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import { targetsByAgency } from '#lib/domain/plan-targets.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import { withOwn } from '#lib/domain/own-questions.ts';
import type { Question, Questionnaire } from '#lib/domain/questionnaire.ts';
import { messages } from '#lib/messages/index.ts';
import { AppError } from '#lib/server/errors.ts';
import { findQuestionnaire } from '#lib/server/storage/questionnaires.ts';
import type { Db } from '#lib/server/storage/schema.ts';

/** The common core with one agency's own questions behind it, while they are written. */
export interface OwnDraft {
	document: Questionnaire;
	/** Where the own questions stand in it. */
	section: number;
	/** What keeps them from being asked; none where there are no questions. */
	faults: DraftFault[];
}

/** The part of the questionnaire that all agencies are asked. @throws AppError 'questionnaire-not-found' */
export async function coreOf(db: Db, { questionnaire }: PlanContent): Promise<Questionnaire> {
	const { code, version } = questionnaire;
	const core = await findQuestionnaire(db, code, version);
	if (!core) throw new AppError('questionnaire-not-found', `${code}@${version}`);
	return core;
}

export function ownQuestionsOf({ own }: PlanContent, agencyId: string): readonly Question[] {
	return own.find((it) => it.agencyId === agencyId)?.questions ?? [];
}

export function ownDraft(
	core: Questionnaire,
	{ code }: Agency,
	questions: readonly Question[]
): OwnDraft {
	const document = withOwn(core, [{ agencyCode: code, questions }], ownTitle());
	const section = core.sections.length;
	const isOwn = ({ path }: DraftFault) => path.startsWith(`sections[${section}]`);
	return {
		document,
		section,
		faults: questions.length === 0 ? [] : draftFaults(document).filter(isOwn)
	};
}

/** What stands above own questions on every form. */
export function ownTitle(): LocalText {
	return { vi: messages('vi').plans.own.section, en: messages('en').plans.own.section };
}

/** Of these agencies those whose own questions cannot be asked as they are. */
export async function unfitOwn(
	db: Db,
	content: PlanContent,
	agencies: readonly Agency[]
): Promise<Agency[]> {
	if (content.own.length === 0) return [];
	const core = await coreOf(db, content);
	return agencies.filter(
		(it) => ownDraft(core, it, ownQuestionsOf(content, it.id)).faults.length > 0
	);
}

/** Ids of the agencies that the plan wants ballots of. */
export function askedAgencyIds({ targets }: PlanContent): string[] {
	const wanted = [...targetsByAgency(targets)].filter(([, { ballots }]) => ballots > 0);
	return wanted.map(([id]) => id);
}
