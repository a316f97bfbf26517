import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { arrivalFaults } from '#lib/server/services/arrival-faults.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { startSealer } from '#lib/server/services/sealer.ts';
import { castMany, GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';

describe.each(DIALECTS)('a waiting ballot that other hands removed, on %s', (dialect) => {
	let deps: Deps;
	let told: unknown[];
	beforeEach(async () => {
		told = [];
		const log = {
			info: () => undefined,
			error: (event: string, fields?: object) => void told.push([event, fields])
		};
		deps = { ...testDeps(await freshDatabase(dialect), { now: () => GRACE_END - 1 }), log };
		await insertWorld({ ...deps, now: () => GRACE_END - 1 });
	});
	afterEach(() => deps.db.destroy());

	const cast = async () => {
		const { inbox } = deps;
		await castMany(
			{ ...deps, now: () => Date.parse('2026-11-23T05:00:00.000Z') },
			{ first: 1, count: 12 }
		);
		return inbox.db;
	};
	const over = () => ({ ...deps, now: () => GRACE_END });
	const DIFFER = ['arrivals-differ', { survey: 'dot-1', agency: 'agency-stp', receipts: 12 }];

	test('is told at the start, and nothing of its step is sealed or published', async () => {
		const db = await cast();
		expect(await arrivalFaults(deps)).toEqual([]);
		const one = await db.selectFrom('waiting').select('id').limit(1).executeTakeFirstOrThrow();
		await db.deleteFrom('waiting').where('id', '=', one.id).execute();
		expect(await arrivalFaults(deps)).toMatchObject([{ receipts: 12, ballots: 11 }]);
		expect(await sealDue(over())).toBe(0);
		expect(told).toMatchObject([DIFFER]);
		const published = runSurvey(over(), staffOf('department'), 'dot-1', 'published');
		expect(await codeOf(published)).toBe('survey-not-over');
		told = [];
		await startSealer(over()).stop();
		expect(told).toMatchObject([DIFFER, DIFFER]);
	});

	test('and with it all others: the receipts alone keep the results from being published', async () => {
		const db = await cast();
		await db.deleteFrom('waiting').execute();
		expect(await sealDue(over())).toBe(0);
		const published = runSurvey(over(), staffOf('department'), 'dot-1', 'published');
		expect(await codeOf(published)).toBe('survey-not-over');
	});

	test('or added without a receipt: nothing is sealed', async () => {
		const db = await cast();
		const one = await db.selectFrom('arrival').select('receipt').limit(1).executeTakeFirstOrThrow();
		await db.deleteFrom('arrival').where('receipt', '=', one.receipt).execute();
		expect(await sealDue(over())).toBe(0);
		expect(await arrivalFaults(deps)).toMatchObject([{ receipts: 11, ballots: 12 }]);
	});
});
