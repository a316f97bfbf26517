import type { LocalText } from '#lib/domain/locale.ts';
import { PROVINCIAL_CHAIN } from '#lib/domain/plan-approval.ts';
import { parsePlan, type PlanFault, type PlanTyped } from '#lib/domain/plan-form.ts';
import type { PlanContent, PlanTarget } from '#lib/domain/plan.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { takeCharge } from '#lib/server/storage/charges.ts';
import { insertRevision } from '#lib/server/storage/plan-revisions.ts';
import { insertPlan, type KeptPlan } from '#lib/server/storage/plans.ts';
import { listQuestionnaires } from '#lib/server/storage/questionnaires.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { actorOf } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { chosenChain } from './chain.ts';
import { requireLockedIn, type LockedPlan } from './locked-plan.ts';
import { noteStep } from './plan-log.ts';
import { contentOf } from './content-of.ts';

/** Why nothing was saved: what to correct, or what somebody else saved meanwhile. */
export type EditRefusal = { kind: 'faults'; faults: PlanFault[] } | Stale;

/** Somebody else saved the plan meanwhile. */
export interface Stale {
	kind: 'stale';
	current: PlanContent;
	revision: number;
	saved?: { at: string; by: string };
}

/**
 * Makes a draft of the staff member's own agency; of the province, where the department makes it.
 * @param copied of the plan that it is a copy of; of own questions those of the own agency stay
 * @returns its id, or everything that must be corrected
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function createPlan(
	deps: Deps,
	staff: Staff | undefined,
	typed: PlanTyped,
	copied: Partial<Pick<PlanContent, 'targets' | 'own'>> = {}
): Promise<Result<string, PlanFault[]>> {
	requireAllowed(staff, 'plan:edit');
	const parsed = parsePlan(typed, await questionnairesToAsk(deps));
	if (!parsed.ok) return parsed;
	const id = deps.newId();
	const { targets = [], own = [] } = copied;
	const content: PlanContent = {
		...parsed.value,
		targets,
		own: own.filter((it) => isAllowed(staff, 'plan:edit', it.agencyId))
	};
	await deps.db.transaction().execute(async (tx) => {
		await insertDraft(deps, tx, staff, id, content);
	});
	return ok(id);
}

async function insertDraft(
	deps: Deps,
	tx: Tx,
	staff: Staff,
	id: string,
	content: PlanContent
): Promise<void> {
	const provincial = staff.role === 'department';
	await insertPlan(tx, {
		id,
		title: { vi: content.title, en: content.titleEn || content.title },
		period: content.period,
		status: 'draft',
		provincial,
		chain: provincial ? PROVINCIAL_CHAIN : await chosenChain(tx),
		...(staff.agencyId !== undefined && { agencyId: staff.agencyId })
	});
	await insertRevision(tx, id, { revision: 1, content, ...nowBy(deps, staff) });
	await takeCharge(tx, { kind: 'plan', subjectId: id }, staff.username);
	await noteStep(deps, tx, staff, { id, agencyId: staff.agencyId, revision: 1 }, 'create');
}

/** Every questionnaire version that is stored, as `code@version`. */
async function questionnairesToAsk(deps: Deps): Promise<string[]> {
	return (await questionnaireChoices(deps)).map((it) => it.value);
}

/** What a plan may ask; the value is `code@version`. */
export async function questionnaireChoices(
	deps: Deps
): Promise<{ value: string; title: LocalText }[]> {
	const stored = await listQuestionnaires(deps.db);
	return stored.map(({ code, version, title }) => ({ value: `${code}@${version}`, title }));
}

export interface Edit {
	id: string;
	/** The revision that the person had before her when she began. */
	base: number;
}

/**
 * Saves what is typed as a new revision. Where somebody saved another meanwhile, nothing is
 * overwritten: the answer holds that other one, and the person decides.
 * @returns the new revision's number
 * @throws AppError as `requireDraft`
 */
export async function savePlan(
	deps: Deps,
	staff: Staff | undefined,
	edit: Edit,
	typed: PlanTyped
): Promise<Result<number, EditRefusal>> {
	const parsed = parsePlan(typed, await questionnairesToAsk(deps));
	if (!parsed.ok) {
		await deps.db.transaction().execute((tx) => requireDraft(tx, staff, edit.id));
		return err({ kind: 'faults', faults: parsed.error });
	}
	return saveContent(deps, staff, edit, ({ targets, own }) => ({
		...parsed.value,
		targets,
		own
	}));
}

/** As `savePlan`, of how many are asked where; the rest of the plan stays. */
export async function saveTargets(
	deps: Deps,
	staff: Staff | undefined,
	edit: Edit,
	change: (targets: readonly PlanTarget[]) => readonly PlanTarget[]
): Promise<Result<number, EditRefusal>> {
	return saveContent(deps, staff, edit, (content) => ({
		...content,
		targets: change(content.targets)
	}));
}

async function saveContent(
	deps: Deps,
	staff: Staff | undefined,
	{ id, base }: Edit,
	change: (content: PlanContent) => PlanContent
): Promise<Result<number, EditRefusal>> {
	return deps.db.transaction().execute(async (tx) => {
		const { plan, by } = await requireDraft(tx, staff, id);
		if (plan.revision !== base) return err(await staleOf(tx, plan));
		const { content } = await contentOf(tx, plan);
		const revision = base + 1;
		await insertRevision(tx, id, { revision, content: change(content), ...nowBy(deps, by) });
		await noteStep(deps, tx, by, { ...plan, revision }, 'save');
		return ok(revision);
	});
}

async function staleOf(tx: Tx, plan: KeptPlan): Promise<Stale> {
	const { content, saved } = await contentOf(tx, plan);
	return { kind: 'stale', current: content, revision: plan.revision, ...(saved && { saved }) };
}

/** @throws AppError as `requireLockedIn`: only a draft is written in */
function requireDraft(tx: Tx, staff: Staff | undefined, id: string): Promise<LockedPlan> {
	return requireLockedIn(tx, staff, id, { action: 'plan:edit', status: 'draft' });
}

function nowBy(deps: Deps, staff: Staff) {
	return { savedAt: new Date(deps.now()).toISOString(), savedBy: actorOf(staff) };
}
