import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseLogEntry } from '#lib/domain/parse-log-entry.ts';
import { gapNotes } from '#lib/messages/method-notes.ts';
import { resultsJson } from '#lib/server/export/results-json.ts';
import { arrivalFaults } from '#lib/server/services/arrival-faults.ts';
import { makeBundle } from '#lib/server/services/bundle/make-bundle.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { goOnUneven } from '#lib/server/services/uneven-steps.ts';
import { listAuditEntries } from '#lib/server/storage/audit.ts';
import { listGaps } from '#lib/server/storage/gaps.ts';
import { readLogEntries } from '#lib/server/storage/log.ts';
import { command as seal } from '../../src/cli/seal.ts';
import { castMany, GRACE_END, insertWorld, SURVEY } from '../support/ballots.ts';
import { cliContext } from '../support/cli-context.ts';
import { CopiedInbox, rowsOf } from '../support/copied-inbox.ts';
import { DIALECTS, freshDatabase, freshFolder } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const ID = SURVEY.id;
const department = staffOf('department');

describe.each(DIALECTS)('going on after other hands were in the inbox, on %s:', (dialect) => {
	let deps: Deps;
	let now: number;
	let receipts: string[];
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		receipts = await castMany(deps, { first: 1, count: 12 });
	});
	afterEach(() => deps.db.destroy());

	const removeBallots = async (count: number) => {
		const { db } = deps.inbox;
		const some = await db.selectFrom('waiting').select('id').limit(count).execute();
		const ids = some.map((it) => it.id);
		await db.deleteFrom('waiting').where('id', 'in', ids).execute();
	};
	const removeArrival = () =>
		deps.inbox.db
			.deleteFrom('arrival')
			.where('receipt', '=', receipts[0] ?? '')
			.execute();
	const reasons = async () => {
		const found: string[] = [];
		for await (const { data } of readLogEntries(deps.db, ID, 1000)) {
			const entry = parseLogEntry(data);
			if (entry?.kind === 'gap') found.push(entry.reason);
		}
		return found;
	};
	const SINCE = '2026-11-22T17:00:00.000Z'; // midnight in Vietnam
	const UNTIL = '2026-11-23T05:00:00.000Z';

	test('where nothing differs nothing is written down', async () => {
		expect(await goOnUneven(deps)).toEqual([]);
		expect(await sealDue(deps)).toBe(12);
		expect(await listGaps(deps.db, ID)).toEqual([]);
	});

	test('nobody goes on but by command', async () => {
		await removeBallots(1);
		now = GRACE_END;
		expect(await sealDue(deps)).toBe(0);
		expect([await listGaps(deps.db, ID), await reasons()]).toEqual([[], []]);
	});

	test('ballots that are left are counted, and every report says how many are missing', async () => {
		await removeBallots(1);
		expect(await goOnUneven(deps)).toMatchObject([{ receipts: 12, ballots: 11 }]);
		const gap = { since: SINCE, until: UNTIL, differed: { receipts: 12, ballots: 11 } };
		expect(await listGaps(deps.db, ID)).toEqual([gap]);
		expect(await reasons()).toEqual([
			`since ${SINCE}; waiting: 12 receipts, 11 ballots; counted: 11`
		]);
		expect(await arrivalFaults(deps)).toEqual([]);
		expect(await sealDue(deps)).toBe(11);
		const report = await surveyResults(deps, 'operator', ID);
		expect(report).toMatchObject({ ballots: 11, waiting: 0, gaps: [gap] });
		expect(JSON.parse(resultsJson(report))).toMatchObject({ gaps: [gap] });
		expect(gapNotes(report, 'vi')).toEqual([
			expect.stringContaining('12 phiếu đã có mã xác nhận') as string
		]);
		expect(gapNotes(report, 'en')[0]).toContain('at least 1 are missing');
		expect((await recountSurvey(deps, ID)).differences).toEqual([]);
		expect(await codeOf(receiptStatus(deps, receipts[0] ?? ''))).toBe('receipt-not-found');
		const [audited] = await listAuditEntries(deps.db, { action: 'gap.recorded', limit: 1 });
		expect(audited).toMatchObject({
			actor: 'cli',
			subject: ID,
			detail: { since: SINCE, until: UNTIL, receipts: 12, ballots: 11 }
		});
	});

	test('too few that are left wait for the end, and others come in meanwhile', async () => {
		await removeBallots(5);
		await goOnUneven(deps);
		await castMany(deps, { first: 101, count: 10 });
		expect(await sealDue(deps)).toBe(10);
		now = GRACE_END;
		expect(await sealDue(deps)).toBe(7);
	});

	test('where there are more ballots than receipts none of them is counted', async () => {
		await removeArrival();
		expect(await goOnUneven(deps)).toMatchObject([{ receipts: 11, ballots: 12 }]);
		now = GRACE_END;
		expect(await sealDue(deps)).toBe(0);
		const report = await surveyResults(deps, 'operator', ID);
		expect(report).toMatchObject({
			waiting: 0,
			gaps: [{ differed: { receipts: 11, ballots: 12 } }]
		});
		expect(gapNotes(report, 'vi')[0]).toContain('không tính phiếu nào trong số đó');
		for (const table of ['waiting', 'arrival', 'receipt', 'step'] as const) {
			expect(await deps.inbox.db.selectFrom(table).selectAll().execute()).toEqual([]);
		}
	});

	test('the survey is published again, and its bundle holds, with a gap', async () => {
		await removeBallots(1);
		now = GRACE_END;
		await sealDue(deps);
		const publish = () => runSurvey(deps, department, ID, 'published');
		expect(await codeOf(publish())).toBe('survey-not-over');
		const { context, lines } = cliContext(deps);
		expect(await seal.run(context, ['--uneven'])).toBe(0);
		expect(lines.out).toEqual([
			'survey dot-1, agency-stp: 12 receipts and 11 ballots waited; the ballots are counted, the receipts are forgotten',
			'sealed 11 ballots'
		]);
		await publish();
		const folder = join(freshFolder(), 'bundle');
		await makeBundle(deps, { surveyId: ID, kind: 'auditor', folder }, 'cli');
		const said = execFileSync('python3', ['verifier/verify.py', folder, '--lang', 'en']).toString();
		expect(said).toContain('waiting: 12 receipts, 11 ballots; counted: 11');
		expect(said).toMatch(/HOLDS, WITH A GAP/);
	});
});

test('what is forgotten leaves the second copy of the inbox too, and does not come back', async () => {
	const copied = await CopiedInbox.create();
	const deps = copied.open();
	await insertWorld(deps);
	await castMany(deps, { first: 1, count: 12 });
	const { id } = await deps.inbox.db.selectFrom('waiting').select('id').executeTakeFirstOrThrow();
	await deps.inbox.db.deleteFrom('waiting').where('id', '=', id).execute();
	await goOnUneven(deps);
	await copied.closeAll();
	copied.expectTheSame();
	expect(copied.bringTogether()).toBe(0);
	expect(rowsOf(copied.path)).toMatchObject({ arrival: [], receipt: [] });
	const again = copied.open();
	expect(await sealDue(again)).toBe(11);
	await copied.closeAll();
});
