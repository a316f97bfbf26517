import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CrosstabQuery } from '#lib/server/services/overview/crosstab-scope.ts';
import { crosstabPage } from '#lib/server/services/overview/crosstab.ts';
import { sealBallots } from '#lib/server/services/sealing.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { ballotsOfLot, LOTS, sipas, type Lot } from '../support/file-outcomes.ts';
import { department, freezeAs } from '../support/freeze-desk.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const stp = staffOf('agency', 'agency-stp');

describe.each(DIALECTS)('the cross-table of a freeze on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps, { questionnaire: { code: 'sipas', version: 1 } });
		await seal(LOTS);
		await freezeAs(deps, 'Giữa kỳ');
		now = GRACE_END;
		await freezeAs(deps);
		await seal([{ agency: 'agency-stp', outcome: 'refused', count: 20, satisfied: 0 }]);
	});
	afterEach(() => deps.db.destroy());

	const seal = (lots: readonly Lot[]) =>
		deps.db.transaction().execute((tx) => sealBallots(deps, tx, sipas, lots.flatMap(ballotsOfLot)));
	const read = (query: CrosstabQuery, staff: Staff = department) =>
		crosstabPage(deps, staff, 'dot-1', query);
	const basesOf = async (query: CrosstabQuery, staff?: Staff) => {
		const { asked } = await read({ trait: 'A4', question: 'DV.O', ...query }, staff);
		return asked?.table.columns.flatMap(({ id, ballots }) => (ballots ? [[id, ballots]] : []));
	};

	test('is the frozen one, whatever came later', async () => {
		expect(await basesOf({ freeze: 2 })).toEqual([
			['on-time', 80],
			['late', 34]
		]);
		expect(await basesOf({ freeze: 2, agency: 'STP' })).toEqual([
			['on-time', 50],
			['late', 20]
		]);
		expect(await basesOf({ freeze: 2 }, stp)).toEqual([
			['on-time', 50],
			['late', 20]
		]);
		expect(await basesOf({})).toContainEqual(['refused', 24]);
	});

	test('names its freeze, and offers what that keeps: the field first', async () => {
		const { report, traits, questions, asked } = await read({ freeze: 2 });
		expect(report.freeze?.number).toBe(2);
		expect(traits.map(({ id }) => id)).toEqual(['A2', 'A4']);
		expect(questions.map(({ id }) => id)).toEqual(['CS.O', 'DV.O']);
		expect(asked?.trait.id).toBe('A2');
	});

	test.each([
		[
			{ freeze: 2, trait: 'D4' },
			{ why: 'other', trait: 'D4', question: 'DV.O' }
		],
		[
			{ freeze: 2, trait: 'A4', question: 'NC' },
			{ why: 'other', trait: 'A4', question: 'NC' }
		],
		[{ freeze: 1 }, { why: 'moving', trait: 'A2', question: 'DV.O' }]
	])('of %o is not there, and another is never given for it', async (query, notFrozen) => {
		const page = await read(query);
		expect(page.notFrozen).toEqual(notFrozen);
		expect(page.asked).toBeUndefined();
	});

	test('is refused to whom its figures are refused', async () => {
		expect(await codeOf(read({ freeze: 1 }, stp))).toBe('not-allowed');
		expect(await codeOf(read({ freeze: 2, agency: 'SNV' }, stp))).toBe('not-allowed');
		expect(await codeOf(read({ freeze: 9 }))).toBe('freeze-not-found');
	});
});
