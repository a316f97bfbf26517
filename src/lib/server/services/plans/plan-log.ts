import type { Staff } from '#lib/server/auth/staff.ts';
import { insertPlanStep } from '#lib/server/storage/plan-steps.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/** What can be done with a plan, as its timeline and the trail name it. */
export type PlanAction =
	| 'create'
	| 'save'
	| 'submit'
	| 'withdraw'
	| 'agree'
	| 'advise'
	| 'approve'
	| 'return'
	| 'number'
	| 'file'
	/** An agency's own questions in a plan that is approved already. */
	| 'own'
	| 'start'
	| 'close'
	| 'publish';

/** Writes it into the plan's timeline and into the trail; saving alone is in the trail only. */
export async function noteStep(
	deps: Deps,
	tx: Tx,
	staff: Staff,
	plan: { id: string; agencyId?: string | undefined; revision: number },
	action: PlanAction,
	comment = ''
): Promise<void> {
	const { id, agencyId, revision } = plan;
	const actor = actorOf(staff);
	if (action !== 'save') {
		const at = new Date(deps.now()).toISOString();
		await insertPlanStep(tx, id, { at, actor, action, revision, comment });
	}
	await recordAudit(tx, deps, {
		actor,
		action: `plan.${action}`,
		subject: `plan:${id}`,
		agencyId,
		detail: { revision }
	});
}
