import { partAt } from '#lib/domain/draft-edit.ts';
import { parsePlace, placeText } from '#lib/domain/draft-place.ts';
import { MOST_OWN_QUESTIONS } from '#lib/domain/own-questions.ts';
import type { Agency } from '#lib/domain/agency.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { KeptPlan } from '#lib/server/storage/plans.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { fingerprintOf } from '#lib/server/services/draft-edits.ts';
import { coreOf, ownDraft, ownQuestionsOf } from './own-draft.ts';
import { isOffered, mayWriteOwn, ownAgencies, requireOwnSeen } from './own-rights.ts';
import type { OwnAddress } from './own-questions.ts';

/**
 * All that the page of an agency's own questions shows.
 * @param at the question whose form is open, as `parsePlace` reads it; nothing else opens one
 * @throws AppError as `requireOwnSeen`
 */
export async function ownPage(
	deps: Deps,
	staff: Staff | undefined,
	address: OwnAddress,
	at: string | null
) {
	const { plan, content, agency, by } = await requireOwnSeen(
		deps.db,
		staff,
		address.plan,
		address.agency
	);
	const questions = ownQuestionsOf(content, agency.id);
	const draft = ownDraft(await coreOf(deps.db, content), agency, questions);
	const mayEdit = mayWriteOwn(by, plan, agency.id);
	const place = parsePlace(at);
	const isOwn = place?.kind === 'question' && place.section === draft.section;
	const part = isOwn ? partAt(draft.document, place) : undefined;
	return {
		plan,
		agency,
		...draft,
		mayEdit,
		mayAdd: mayEdit && questions.length < MOST_OWN_QUESTIONS,
		open:
			mayEdit && isOwn && part
				? { at: placeText(place), part, seen: fingerprintOf(deps, part) }
				: undefined
	};
}

/** What the form will ask at this agency. @throws AppError as `requireOwnSeen` */
export async function ownPreview(
	deps: Deps,
	staff: Staff | undefined,
	address: OwnAddress
): Promise<{ agency: Agency; questionnaire: Questionnaire }> {
	const { content, agency } = await requireOwnSeen(deps.db, staff, address.plan, address.agency);
	const core = await coreOf(deps.db, content);
	const { document } = ownDraft(core, agency, ownQuestionsOf(content, agency.id));
	return { agency, questionnaire: document };
}

/** An agency's own questions as a plan's page shows them. */
export interface ListedOwn {
	agency: Agency;
	/** The common core's scales, and these questions alone. */
	document: Questionnaire;
	/** How many places are still to be corrected. */
	faults: number;
	mayEdit: boolean;
}

/** Of the agencies that ask something of their own, and of those for which this person may begin. */
export async function listedOwn(
	db: Db,
	staff: Staff,
	plan: KeptPlan,
	content: PlanContent
): Promise<ListedOwn[]> {
	const all = await ownAgencies(db, plan, content);
	const listed = all.filter(
		({ id }) => ownQuestionsOf(content, id).length > 0 || isOffered(staff, plan, id)
	);
	if (listed.length === 0) return [];
	const core = await coreOf(db, content);
	return listed.map((agency) => {
		const { document, section, faults } = ownDraft(
			core,
			agency,
			ownQuestionsOf(content, agency.id)
		);
		return {
			agency,
			document: { ...document, sections: document.sections.slice(section) },
			faults: faults.length,
			mayEdit: mayWriteOwn(staff, plan, agency.id)
		};
	});
}
