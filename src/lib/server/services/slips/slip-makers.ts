import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireSurvey } from '#lib/server/services/points.ts';
import { deleteSlipMaker, insertSlipMaker } from '#lib/server/storage/slip-makers.ts';
import { findAccount } from '#lib/server/storage/staff.ts';
import { requireSlips } from './slip-rights.ts';

/**
 * Names an account, or takes its name back, that makes slips of a survey beside the department:
 * another body, for the department's own above all. Whoever is named makes none about the own agency.
 * @returns the account's user name
 * @throws AppError `not-allowed`; `survey-not-found`
 */
export async function nameSlipMaker(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	{ username, isNamed }: { username: string; isNamed: boolean }
): Promise<Result<string, 'account-unknown'>> {
	await requireSlips(deps, staff, surveyId, 'names');
	const survey = await requireSurvey(deps, surveyId);
	const account = await findAccount(deps.db, username.trim().toLowerCase());
	if (!account || account.disabledAt !== undefined) return err('account-unknown');
	await deps.db.transaction().execute(async (tx) => {
		const change = isNamed ? insertSlipMaker : deleteSlipMaker;
		if (!(await change(tx, survey.id, account.id))) return;
		await recordAudit(tx, deps, {
			actor: staff ? actorOf(staff) : 'cli',
			action: isNamed ? 'slips.name' : 'slips.unname',
			subject: `account:${account.username}`,
			agencyId: staff?.agencyId,
			detail: { survey: survey.id }
		});
	});
	return ok(account.username);
}
