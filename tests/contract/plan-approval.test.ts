import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROLES } from '#lib/domain/role.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import {
	passPlan,
	returnPlan,
	submitPlan,
	withdrawPlan
} from '#lib/server/services/plans/decide-plan.ts';
import { saveTargets } from '#lib/server/services/plans/edit-plan.ts';
import { planDetail, waitingPlans } from '#lib/server/services/plans/read-plans.ts';
import { startPlan } from '#lib/server/services/plans/start-plan.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import {
	CLERK,
	DEPARTMENT,
	draftPlan,
	LEADER,
	OTHER_CLERK,
	planAt,
	STP_TARGET,
	type Reached
} from '../support/plans.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const comment = 'Xin bổ sung đối tượng';

/** Everything that can be done with a plan, and what it becomes. */
const TRANSITIONS: Record<string, (deps: Deps, staff: Staff | undefined, id: string) => unknown> = {
	save: (deps, staff, id) => saveTargets(deps, staff, { id, base: 2 }, () => STP_TARGET),
	submit: submitPlan,
	withdraw: withdrawPlan,
	agree: (deps, staff, id) => passPlan(deps, staff, id, { step: 'leader-agrees', comment }),
	approve: (deps, staff, id) => passPlan(deps, staff, id, { step: 'department-approves', comment }),
	return: (deps, staff, id) => returnPlan(deps, staff, id, comment),
	start: startPlan
};

/** Who may, where the plan stands so, and where it then stands. All else is refused. */
const ALLOWED: [Reached, string, string[], Reached][] = [
	['draft', 'save', ['clerk', 'department'], 'draft'],
	['draft', 'submit', ['clerk', 'department'], 'submitted'],
	['submitted', 'withdraw', ['clerk', 'department'], 'draft'],
	['submitted', 'agree', ['leader'], 'agreed'],
	['submitted', 'return', ['leader'], 'draft'],
	['agreed', 'withdraw', ['clerk', 'department'], 'draft'],
	['agreed', 'approve', ['department'], 'approved'],
	['agreed', 'return', ['department'], 'draft'],
	['approved', 'return', ['department'], 'draft'],
	['approved', 'start', ['department'], 'running']
];

const PEOPLE: Record<string, Staff | undefined> = {
	clerk: CLERK,
	leader: LEADER,
	department: DEPARTMENT,
	'other clerk': OTHER_CLERK,
	'other leader': { ...LEADER, agencyId: 'agency-stc', agencyIds: ['agency-stc'] },
	...Object.fromEntries(
		ROLES.filter((it) => !['agency', 'leader', 'department'].includes(it)).map((role) => [
			role,
			staffOf(role, 'agency-stp')
		])
	),
	nobody: undefined
};

const CASES = (['draft', 'submitted', 'agreed', 'approved', 'running'] as const).flatMap((from) =>
	Object.keys(TRANSITIONS).map((what) => ({ from, what }))
);

describe.each(DIALECTS)('a plan on its way, on %s', (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const stands = async (id: string): Promise<string> => {
		const { plan } = await planDetail(deps, DEPARTMENT, id);
		return plan.status === 'submitted' && plan.passed > 0 ? 'agreed' : plan.status;
	};

	test.each(CASES)('$what, where it is $from', async ({ from, what }) => {
		const row = ALLOWED.find((it) => it[0] === from && it[1] === what);
		const id = await planAt(deps, from);
		const refused = Object.entries(PEOPLE).filter(([name]) => !row?.[2].includes(name));
		for (const [name, person] of refused) {
			const code = await codeOf(Promise.resolve(TRANSITIONS[what]?.(deps, person, id)));
			expect([name, code]).toEqual([name, expect.stringMatching(/^(not-|plan-not|bad-request)/)]);
		}
		expect(await stands(id)).toBe(from);
		for (const name of row?.[2] ?? []) {
			const own = await planAt(deps, from);
			await TRANSITIONS[what]?.(deps, PEOPLE[name], own);
			expect([name, await stands(own)]).toEqual([name, row?.[3]]);
		}
	});

	test('each step is kept with who and when', async () => {
		const id = await planAt(deps, 'running');
		const { timeline } = await planDetail(deps, CLERK, id);
		expect(timeline.map((it) => [it.action, it.actor, it.revision])).toEqual([
			['create', 'staff:agency-name', 1],
			['submit', 'staff:agency-name', 2],
			['agree', 'staff:leader-name', 2],
			['approve', 'staff:department-name', 2],
			['start', 'staff:department-name', 2]
		]);
		const trail = await deps.db
			.selectFrom('audit_entry')
			.select(['action', 'agency_id'])
			.where('subject', '=', `plan:${id}`)
			.execute();
		const actions = ['create', 'save', 'submit', 'agree', 'approve', 'start'];
		expect(new Set(trail.map((it) => it.action))).toEqual(
			new Set(actions.map((it) => `plan.${it}`))
		);
		expect(new Set(trail.map((it) => it.agency_id))).toEqual(new Set(['agency-stp']));
	});

	test('a plan comes back with words, and goes again', async () => {
		const id = await planAt(deps, 'submitted');
		expect(await returnPlan(deps, LEADER, id, '  ')).toEqual({
			ok: false,
			error: 'comment-missing'
		});
		await returnPlan(deps, LEADER, id, comment);
		const { timeline } = await planDetail(deps, CLERK, id);
		expect(timeline.at(-1)).toMatchObject({ action: 'return', comment });
		expect(await submitPlan(deps, CLERK, id)).toEqual({ ok: true, value: undefined });
	});

	test('a plan without numbers, or whose days are past, is not sent', async () => {
		const id = await draftPlan(deps, CLERK, []);
		expect(await submitPlan(deps, CLERK, id)).toEqual({ ok: false, error: ['no-targets'] });
		const late = { ...deps, now: () => Date.parse('2027-01-01T00:00:00Z') };
		expect(await submitPlan(late, CLERK, id)).toEqual({
			ok: false,
			error: ['no-targets', 'collection-over']
		});
	});

	test('a plan waits for whoever has to do something, and for nobody else', async () => {
		const people = { CLERK, LEADER, DEPARTMENT, OTHER_CLERK, auditor: staffOf('auditor') };
		const waits = async () => {
			const asked = Object.entries(people).map(async ([name, staff]) =>
				(await waitingPlans(deps, staff)).map(({ todo }) => `${name} ${todo}`)
			);
			return (await Promise.all(asked)).flat();
		};
		const id = await draftPlan(deps);
		expect(await waits()).toEqual([]);
		const steps = [
			[() => submitPlan(deps, CLERK, id), ['LEADER decide']],
			[() => returnPlan(deps, LEADER, id, comment), ['CLERK mend']],
			[() => submitPlan(deps, CLERK, id), ['LEADER decide']],
			[() => withdrawPlan(deps, CLERK, id), []],
			[() => submitPlan(deps, CLERK, id), ['LEADER decide']],
			[
				() => passPlan(deps, LEADER, id, { step: 'leader-agrees', comment: '' }),
				['DEPARTMENT decide']
			],
			[
				() => passPlan(deps, DEPARTMENT, id, { step: 'department-approves', comment: '' }),
				['DEPARTMENT start']
			],
			[() => startPlan(deps, DEPARTMENT, id), []]
		] as const;
		for (const [step, expected] of steps) {
			await step();
			expect(await waits()).toEqual(expected);
		}
		expect(await waitingPlans(deps, undefined)).toEqual([]);
		expect(await waitingPlans(deps, staffOf('entry'))).toEqual([]);
	});

	test('of two who decide at once one is told that it is done', async () => {
		const id = await planAt(deps, 'submitted');
		const agree = () =>
			codeOf(passPlan(deps, LEADER, id, { step: 'leader-agrees', comment: '' })).then((it) =>
				typeof it === 'string' ? it : 'done'
			);
		expect((await Promise.all([agree(), agree()])).toSorted()).toEqual(['done', 'not-allowed']);
	});
});
