import { parseRule, type RuleFault, type RuleTexts } from '#lib/domain/par-points/parse-rule.ts';
import type { PointsRule } from '#lib/domain/par-points/points-rule.ts';
import { pointsTable, type PointsLine } from '#lib/domain/par-points/points-table.ts';
import type { Report } from '#lib/domain/report.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import {
	insertPointsRule,
	listPointsRules,
	type KeptPointsRule
} from '#lib/server/storage/points-rules.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { surveyResults } from '#lib/server/services/results.ts';

export interface PointsPage {
	report: Report;
	/** The newest first; none before the department has entered one. */
	rules: KeptPointsRule[];
	/** By the newest rule; none without one. */
	lines: PointsLine[];
	maySet: boolean;
}

/** @throws AppError as `surveyResults` */
export async function pointsPage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string
): Promise<PointsPage> {
	requireAllowed(staff, 'results:export');
	const report = await surveyResults(deps, staff, surveyId, {}, undefined, true);
	const rules = await listPointsRules(deps.db);
	const [newest] = rules;
	return {
		report,
		rules,
		lines: newest ? pointsTable(report, newest.rule) : [],
		maySet: isAllowed(staff, 'points:set')
	};
}

export type RuleSaved =
	| { kind: 'saved'; rule: PointsRule }
	| { kind: 'faults'; faults: readonly RuleFault[] }
	/** Somebody else entered a version meanwhile; nothing was written. */
	| { kind: 'overtaken' };

/**
 * Enters a new version; earlier ones stay as they are.
 * @param over the newest version that the form knew of; 0 for none
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function setPointsRule(
	deps: Deps,
	staff: Staff | undefined,
	typed: RuleTexts,
	over: number
): Promise<RuleSaved> {
	requireAllowed(staff, 'points:set');
	const parsed = parseRule(typed);
	if (!parsed.ok) return { kind: 'faults', faults: parsed.error };
	const rule = { version: over + 1, ...parsed.value };
	const madeAt = new Date(deps.now()).toISOString();
	return deps.db.transaction().execute(async (tx): Promise<RuleSaved> => {
		if (!(await insertPointsRule(tx, { rule, madeBy: staff.username, madeAt }))) {
			return { kind: 'overtaken' };
		}
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: 'points.set',
			subject: `points-rule:${rule.version}`,
			detail: { decision: rule.decision, on: rule.decidedOn }
		});
		return { kind: 'saved', rule };
	});
}

/**
 * The rule by which a report's points are counted: of frozen figures the newest that there was then,
 * so that a frozen paper stays as it is.
 * @returns undefined where there is none
 */
export async function pointsRuleFor(
	deps: Pick<Deps, 'db'>,
	{ freeze }: Report
): Promise<PointsRule | undefined> {
	const rules = await listPointsRules(deps.db);
	return rules.find(({ madeAt }) => !freeze || madeAt <= freeze.at)?.rule;
}
