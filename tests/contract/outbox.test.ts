import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeBundle } from '#lib/server/services/bundle/make-bundle.ts';
import { freezeSurvey } from '#lib/server/services/freezes/freeze-survey.ts';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { emptyOutbox } from '#lib/server/services/outbox.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealAgency, sealDue } from '#lib/server/services/sealing.ts';
import { orderSingleBallots } from '#lib/server/services/single-ballots/order-single-ballots.ts';
import { surveyDetail } from '#lib/server/services/survey-overview.ts';
import { listOutbox } from '#lib/server/storage/outbox.ts';
import { ballotFile } from '../support/ballot-files.ts';
import { GRACE_END, insertWorld, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { DIALECTS, freshDatabase, freshFolder } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { breakTable, keptIn, mendTable } from '../support/kept.ts';
import { failNextCommit } from '../support/meanwhile.ts';
import { readBundle } from '../support/proof/bundle-text.ts';
import { checkBundle } from '../support/proof/check-bundle.ts';
import { startVerifier } from '../support/proof/verifier-process.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const python = startVerifier();
const COUNT = 25;
const DEPARTMENT = staffOf('department');

describe.each(DIALECTS)('ballots of a file on their way to the inbox on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { ...seededChance('outbox'), now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const take = (bytes = ballotFile(COUNT)) =>
		importBallots(deps, { surveyId: SURVEY.id, bytes }, 'cli');
	const accepted = { ok: true, value: COUNT };
	const onTheWay = async () => (await listOutbox(deps.db)).map((it) => it.ballots);

	/** Takes a file in while the inbox fails. */
	async function takeWithoutInbox(): Promise<void> {
		await breakTable(deps.db, dialect, 'imported');
		expect(await take()).toEqual(accepted);
		expect(await onTheWay()).toEqual([COUNT]);
	}

	test.each([
		{ count: 1_000, left: 0, to: 'nobody' },
		{ count: 1_001, left: 1_001, to: 'the sealer that works beside' }
	])('of $count ballots $left are left to $to', async ({ count, left }) => {
		const told: string[] = [];
		const onReceived = (_surveyId: string, agencyId: string) => void told.push(agencyId);
		const beside = { ...deps, hasSealer: true, onReceived };
		const bytes = ballotFile(count);
		await importBallots(beside, { surveyId: SURVEY.id, bytes }, 'cli');
		expect(await onTheWay()).toEqual(left > 0 ? [left] : []);
		expect(told.includes('agency-stp')).toBe(left > 0);
		await sealDue(deps);
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 0, ballots: count, tallied: count });
	});

	/** At the end each ballot is there once, and both verifiers believe it. */
	async function expectOnce(): Promise<void> {
		now = GRACE_END;
		await sealDue(deps);
		const once = { inbox: 0, receipts: 0, received: 0, ballots: COUNT, tallied: COUNT };
		expect(await keptIn(deps.db)).toEqual(once);
		expect(await onTheWay()).toEqual([]);
		expect(await recountSurvey(deps, SURVEY.id)).toEqual({ ballots: COUNT, differences: [] });
		const folder = join(freshFolder(), 'bundle');
		await makeBundle(deps, { surveyId: SURVEY.id, kind: 'auditor', folder }, 'cli');
		checkBundle(readBundle(folder), 'whole');
		expect(await python.verdict(folder, 'whole')).toMatchObject({ holds: true });
	}

	test('nothing of a file comes in where the main store fails: it may be saved anew and sent', async () => {
		failNextCommit(deps.db);
		await expect(take()).rejects.toThrow('commit failed');
		expect(await take(ballotFile(COUNT, '\r\n'))).toEqual(accepted);
		await expectOnce();
	});

	test('nothing of a file comes in where the main store fails: it may be sent again', async () => {
		failNextCommit(deps.db);
		await expect(take()).rejects.toThrow('commit failed');
		expect(await take()).toEqual(accepted);
		await expectOnce();
	});

	test('a file is taken in where the inbox fails, and goes on by itself', async () => {
		await takeWithoutInbox();
		expect(deps.lines.join()).toContain('sealing-failed');
		expect(await codeOf(take())).toBe('already-exists');
		await expect(sealDue(deps)).rejects.toThrow('broken');
		await mendTable(deps.db, dialect, 'imported');
		await expectOnce();
	});

	test('until then the figures are not final, and nothing is published or handed out', async () => {
		await takeWithoutInbox();
		now = GRACE_END;
		expect(await codeOf(runSurvey(deps, DEPARTMENT, SURVEY.id, 'published'))).toBe(
			'survey-not-over'
		);
		const request = { surveyId: SURVEY.id, name: 'Chốt' };
		const frozen = await freezeSurvey(deps, 'operator', request);
		expect(frozen).toMatchObject({ ok: true, value: { isSettled: false } });
		const folder = join(freshFolder(), 'bundle');
		const bundle = makeBundle(deps, { surveyId: SURVEY.id, kind: 'auditor', folder }, 'cli');
		expect(await codeOf(bundle)).toBe('survey-not-over');
		const reader = staffOf('auditor');
		expect(await codeOf(orderSingleBallots(deps, reader, SURVEY.id, 'csv'))).toBe(
			'survey-not-over'
		);
		expect(await surveyDetail(deps, DEPARTMENT, SURVEY.id)).toMatchObject({
			settled: false,
			onTheWay: { ballots: COUNT }
		});
		await mendTable(deps.db, dialect, 'imported');
		await expectOnce();
		await runSurvey(deps, DEPARTMENT, SURVEY.id, 'published');
	});

	test('what arrived and was not noted arrives once, whoever goes on', async () => {
		await takeWithoutInbox();
		await mendTable(deps.db, dialect, 'imported');
		failNextCommit(deps.db);
		await expect(emptyOutbox(deps)).rejects.toThrow('commit failed');
		expect(await onTheWay()).toEqual([COUNT]);
		await Promise.all([emptyOutbox(deps), emptyOutbox(deps)]);
		await expectOnce();
	});

	test('what is sealed is no longer on its way, in the same transaction', async () => {
		await takeWithoutInbox();
		await mendTable(deps.db, dialect, 'imported');
		failNextCommit(deps.db);
		await expect(emptyOutbox(deps)).rejects.toThrow('commit failed');
		const onSealing = (reached: string) => {
			if (reached === 'sealed') throw new Error('ends');
		};
		const sealing = sealAgency({ ...deps, onSealing }, SURVEY.id, 'agency-stp');
		await expect(sealing).rejects.toThrow('ends');
		expect(await keptIn(deps.db)).toMatchObject({ ballots: COUNT });
		expect(await onTheWay()).toEqual([]);
		await expectOnce();
	});
});
