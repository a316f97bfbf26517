import { readPart } from '#lib/domain/design-form.ts';
import {
	partAt,
	putPart,
	rearrange,
	type DraftPart,
	type Rearrangement
} from '#lib/domain/draft-edit.ts';
import type { PartPlace } from '#lib/domain/draft-place.ts';
import { asOwn, freshOwnId, MOST_OWN_QUESTIONS } from '#lib/domain/own-questions.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import { allQuestions, type Question } from '#lib/domain/questionnaire.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findRevision, insertRevision } from '#lib/server/storage/plan-revisions.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { actorOf } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import {
	findPlace,
	fingerprintOf,
	type EditConflict,
	type PartEdit
} from '#lib/server/services/draft-edits.ts';
import { requireStorable } from '#lib/server/services/questionnaire-drafts.ts';
import { noteStep } from './plan-log.ts';
import { coreOf, ownDraft, ownQuestionsOf, type OwnDraft } from './own-draft.ts';
import { requireOwnLocked, type OwnPlan } from './own-rights.ts';

/** Whose own questions of which plan. */
export interface OwnAddress {
	plan: string;
	/** The agency's code. */
	agency: string;
}

/**
 * Saves one question as it was typed, however incomplete. Who edits another part of the plan at the
 * same time is not in the way.
 * @throws AppError as `requireOwnLocked`; 'draft-changed' where the question is gone
 */
export async function saveOwnQuestion(
	deps: Deps,
	staff: Staff | undefined,
	address: OwnAddress,
	edit: PartEdit
): Promise<Result<PartPlace, EditConflict>> {
	return change(deps, staff, address, async (tx, own, { document, section }) => {
		const place = findPlace(deps, document, edit);
		const before = partAt(document, place);
		const isOwn = place.kind === 'question' && place.section === section;
		if (!isOwn || before?.kind !== 'question') throw new AppError('draft-changed', 'it is gone');
		const typed = readPart(edit.entries, before);
		if (typed.kind !== 'question') throw new RangeError('part: not a question');
		const { id } = before.question;
		const mine: DraftPart = { kind: 'question', question: asOwn(typed.question, id) };
		const seen = fingerprintOf(deps, before);
		const isSame = fingerprintOf(deps, mine) === seen;
		if (seen !== edit.seen && !isSame) {
			return err({ mine, theirs: before, seen, by: await savedBy(tx, own) });
		}
		return ok({
			questions: putPart(document, place, mine).sections[section]?.questions,
			value: place
		});
	});
}

/**
 * Adds, moves or removes a question.
 * @param revision of the plan that was looked at: places mean nothing in another
 * @returns where to look next; absent where the question is gone
 * @throws AppError as `saveOwnQuestion`; 'bad-request' for a fourth one, or for what is no own question
 */
export async function rearrangeOwn(
	deps: Deps,
	staff: Staff | undefined,
	address: OwnAddress,
	{ revision, change: asked }: { revision: number; change: Rearrangement }
): Promise<PartPlace | undefined> {
	const changed = await change<PartPlace | undefined, never>(
		deps,
		staff,
		address,
		(_tx, { plan, content, agency }, draft) => {
			if (plan.revision !== revision) throw new AppError('draft-changed', plan.id);
			requireInside(asked, draft);
			const { draft: document, at } = rearrange(draft.document, asked);
			const taken = [
				...allQuestions(draft.document),
				...content.own.flatMap(({ questions }) => questions)
			];
			const questions = document.sections[draft.section]?.questions.map((it) =>
				taken.some(({ id }) => id === it.id) ? it : asOwn(it, freshOwnId(taken, agency.code))
			);
			return ok({ questions, value: at });
		}
	);
	return changed.ok ? changed.value : undefined;
}

/** Own questions never leave their section, and nothing else is touched. */
function requireInside(asked: Rearrangement, { document, section }: OwnDraft): void {
	const { length } = document.sections[section]?.questions ?? [];
	if (!isInside(asked, section, length)) throw new AppError('bad-request', asked.kind);
}

function isInside(asked: Rearrangement, section: number, length: number): boolean {
	if (asked.kind === 'add-question') {
		return asked.section === section && length < MOST_OWN_QUESTIONS;
	}
	if (asked.kind === 'remove-question') return asked.at.section === section;
	if (asked.kind !== 'move-question') return false;
	const to = asked.at.question + asked.step;
	return asked.at.section === section && to >= 0 && to < length;
}

interface Changed<T> {
	questions: readonly Question[] | undefined;
	value: T;
}

async function change<T, E>(
	deps: Deps,
	staff: Staff | undefined,
	{ plan: id, agency }: OwnAddress,
	work: (
		tx: Tx,
		own: OwnPlan,
		draft: OwnDraft
	) => Result<Changed<T>, E> | Promise<Result<Changed<T>, E>>
): Promise<Result<T, E>> {
	return deps.db.transaction().execute(async (tx) => {
		const own = await requireOwnLocked(tx, staff, id, agency);
		const core = await coreOf(tx, own.content);
		const draft = ownDraft(core, own.agency, ownQuestionsOf(own.content, own.agency.id));
		const changed = await work(tx, own, draft);
		if (!changed.ok) return changed;
		const { questions = [], value } = changed.value;
		requireStorable(ownDraft(core, own.agency, questions).document);
		await save(deps, tx, own, questions);
		return ok(value);
	});
}

async function save(
	deps: Deps,
	tx: Tx,
	{ plan, content, agency, by }: OwnPlan,
	questions: readonly Question[]
): Promise<void> {
	const revision = plan.revision + 1;
	const savedAt = new Date(deps.now()).toISOString();
	const saved = { revision, content: replaced(content, agency.id, questions), savedAt };
	await insertRevision(tx, plan.id, { ...saved, savedBy: actorOf(by) });
	// What is added to a plan that was approved already stands in its timeline, for all to see.
	const action = plan.status === 'draft' ? 'save' : 'own';
	const comment = action === 'own' ? agency.name.vi : '';
	await noteStep(deps, tx, by, { id: plan.id, agencyId: agency.id, revision }, action, comment);
}

function replaced(
	content: PlanContent,
	agencyId: string,
	questions: readonly Question[]
): PlanContent {
	const others = content.own.filter((it) => it.agencyId !== agencyId);
	return {
		...content,
		own: questions.length === 0 ? others : [...others, { agencyId, questions }]
	};
}

/** A user name; '' where the plan came without a revision. */
async function savedBy(tx: Tx, { plan }: OwnPlan): Promise<string> {
	const found = await findRevision(tx, plan.id, plan.revision);
	return found?.savedBy.replace(/^staff:/, '') ?? '';
}
