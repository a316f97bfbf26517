import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SurveyStatus } from '#lib/domain/survey.ts';
import { auditPage } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { appendOnce } from '#lib/server/services/append-once.ts';
import { updateSurveyStatus } from '#lib/server/storage/surveys.ts';
import { castMany, castOne, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { beforeNextTransaction } from '../support/meanwhile.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const department = staffOf('department', 'agency-snv');
const BEFORE = Date.parse('2026-10-01T00:00:00.000Z');
const AFTER = Date.parse('2026-12-01T00:00:00.000Z');

describe.each(DIALECTS)('running a survey on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const bring = (to: Exclude<SurveyStatus, 'draft'>, staff = department) =>
		codeOf(runSurvey(deps, staff, 'dot-1', to));
	const set = (status: SurveyStatus) => deps.db.updateTable('survey').set({ status }).execute();
	const insertWaiting = () => {
		const filed = { surveyId: 'dot-1', questionnaireVersion: 1, agencyId: 'agency-stp' };
		const more = {
			serviceCode: '',
			channel: 'import',
			assurance: 'import',
			month: '2026-11'
		} as const;
		const ballot = { ...filed, ...more, answers: '[0,0]' };
		return appendOnce(deps, 'dot-1', deps.newId(), [ballot]);
	};
	const stored = () =>
		deps.db.selectFrom('survey').select(['status', 'closes_at']).executeTakeFirstOrThrow();
	const trail = async () => {
		const entries = await deps.db
			.selectFrom('audit_entry')
			.selectAll()
			.where('subject', '=', 'survey:dot-1')
			.where('action', '<>', 'survey.freeze') // comes with publication: see freezes.test.ts
			.execute();
		return entries.map(({ actor, action, at }) => [actor, action, at]);
	};

	test.each([
		['draft', NOON, 'open', undefined],
		['draft', NOON, 'closed', 'bad-request'],
		['draft', NOON, 'published', 'bad-request'],
		['open', NOON, 'open', 'bad-request'],
		['open', NOON, 'closed', undefined],
		['open', NOON, 'published', 'bad-request'],
		['open', BEFORE, 'open', 'bad-request'], // it opens by itself on its day
		['open', BEFORE, 'closed', undefined], // it shall not open after all
		['open', AFTER, 'closed', 'bad-request'], // the clock has closed it
		['open', AFTER, 'published', undefined],
		['closed', AFTER, 'open', 'bad-request'],
		['closed', AFTER, 'closed', 'bad-request'],
		['closed', AFTER, 'published', undefined],
		['published', AFTER, 'open', 'bad-request'],
		['published', AFTER, 'closed', 'bad-request'],
		['published', AFTER, 'published', 'bad-request']
	] as const)('from %s at %d to %s: %s', async (from, instant, to, refusal) => {
		await set(from);
		now = instant;
		expect(await bring(to)).toBe(refusal);
		expect((await stored()).status).toBe(refusal ? from : to);
		const at = new Date(instant).toISOString();
		expect(await trail()).toEqual(refusal ? [] : [['staff:department-name', `survey.${to}`, at]]);
	});

	test('closing ends the giving out of forms now and lets half an hour for those given', async () => {
		await bring('closed');
		expect(await stored()).toEqual({ status: 'closed', closes_at: new Date(NOON).toISOString() });
		now = NOON + 29 * 60_000;
		await castOne(deps);
		now = NOON + 30 * 60_000;
		expect(await codeOf(castOne(deps, { nonce: nonceOf(2) }))).toBe('survey-closed');
		expect(await sealDue(deps)).toBe(1);
	});

	test('publishing waits until no ballot can come and none waits', async () => {
		await castMany(deps, { first: 1, count: 3 });
		await bring('closed');
		expect(await bring('published')).toBe('survey-not-over');
		now = NOON + 30 * 60_000;
		expect(await bring('published')).toBe('survey-not-over');
		await sealDue(deps);
		expect(await bring('published')).toBeUndefined();
		expect((await stored()).status).toBe('published');
	});

	test.each(['closed', 'published'] as const)('%s twice at once is done once', async (to) => {
		if (to === 'published') now = AFTER;
		await Promise.all([stored(), stored()]); // so that neither waits for its connection
		const twice = await Promise.all([bring(to), bring(to)]);
		expect(twice.toSorted()).toEqual(['bad-request', undefined]);
		const at = new Date(now).toISOString();
		expect(await trail()).toEqual([['staff:department-name', `survey.${to}`, at]]);
		expect(await stored()).toMatchObject({ status: to });
	});

	test('a status changes only from the one that was read', async () => {
		const change = {
			from: 'draft',
			to: 'published',
			closesAt: new Date(NOON).toISOString()
		} as const;
		const before = await stored();
		const changed = deps.db.transaction().execute((tx) => updateSurveyStatus(tx, 'dot-1', change));
		expect(await changed).toBe(false);
		expect(await stored()).toEqual(before);
	});

	test('publishing looks again for what came in while it began', async () => {
		now = AFTER;
		beforeNextTransaction(deps.db, () => insertWaiting());
		expect(await bring('published')).toBe('survey-not-over');
		expect(await stored()).toMatchObject({ status: 'open' });
		expect(await trail()).toEqual([]);
	});

	test('is in the trail of the agency whose account did it', async () => {
		await bring('closed', { ...department, agencyId: 'agency-snv' });
		const { entries } = await auditPage(deps, staffOf('agency', 'agency-snv'));
		expect(entries.map((it) => it.action)).toEqual(['survey.closed']);
	});

	test.each(['agency', 'entry', 'auditor', 'admin'] as const)('is not for %s', async (role) => {
		expect(await bring('closed', staffOf(role, 'agency-stp'))).toBe('not-allowed');
		expect(await codeOf(runSurvey(deps, undefined, 'dot-1', 'closed'))).toBe('not-logged-in');
		for (const id of ['nowhere', '\0']) {
			expect(await codeOf(runSurvey(deps, department, id, 'closed'))).toBe('survey-not-found');
		}
		expect(await stored()).toMatchObject({ status: 'open' });
		expect(await trail()).toEqual([]);
	});
});
