import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCeiling, type Ceiling } from '#lib/server/services/ceiling.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { admitToken, askerOf } from '#lib/server/services/tokens/admit-token.ts';
import { listedFor } from '#lib/server/services/tokens/listed-for.ts';
import { makeToken, revokeToken, tokensPage } from '#lib/server/services/tokens/tokens.ts';
import { castMany, GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const department = staffOf('department', 'agency-snv');
const admin = staffOf('admin');

describe.each(DIALECTS)('API tokens on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	let ceiling: Ceiling;
	beforeEach(async () => {
		now = Date.parse('2026-11-23T05:00:00.000Z');
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		ceiling = createCeiling(() => now, 5);
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		await castMany(deps, { first: 20, count: 12, code: 'SNV' });
	});
	afterEach(() => deps.db.destroy());

	const settle = async () => {
		now = GRACE_END;
		await sealDue(deps);
	};
	const make = async (scope: { survey?: string; agency?: string } = {}) => {
		const typed = { name: 'Trang theo dõi', until: '31/12/2026', survey: '', agency: '', ...scope };
		const made = await makeToken(deps, department, typed);
		if (!made.ok) throw new Error(JSON.stringify(made.error));
		return made.value.token;
	};
	const admit = (token: string) => admitToken(deps, ceiling, `Bearer ${token}`);
	/** Codes of the agencies whose results it opens, or of the refusal. */
	const opens = async (token: string, surveyId = 'dot-1') => {
		const viewer = askerOf({ token: await admit(token) }, surveyId) ?? 'public';
		const report = surveyResults(deps, viewer, surveyId);
		return codeOf(report.then(({ agencies }) => agencies.map((it) => it.code).join(' ')));
	};

	test('open the results of a survey that is over, and nothing while figures move', async () => {
		const token = await make();
		expect(await opens(token)).toBe('not-allowed');
		await settle();
		expect(await opens(token)).toBe('SNV STC STP');
	});

	test('open what they are made for, and no more', async () => {
		await settle();
		expect(await opens(await make({ agency: 'STP' }))).toBe('STP');
		const other = await make({ survey: 'dot-1' });
		expect(await opens(other)).toBe('SNV STC STP');
		const bearer = await admit(other);
		expect(askerOf({ token: bearer }, 'dot-2')).toBeUndefined();
		expect(askerOf({ token: bearer, staff: department }, 'dot-2')).toBeUndefined();
		const listed = await listedFor(deps, { token: { ...bearer, surveyId: 'dot-2' } });
		expect(listed).toEqual([]);
		expect((await listedFor(deps, { token: bearer })).map((it) => it.survey.id)).toEqual(['dot-1']);
	});

	test('open nothing once they are revoked, at once, or over', async () => {
		await settle();
		const token = await make();
		const [kept] = (await tokensPage(deps, admin)).tokens;
		await revokeToken(deps, admin, kept?.id ?? '');
		expect(await codeOf(admit(token))).toBe('token-refused');
		expect(await codeOf(revokeToken(deps, admin, kept?.id ?? ''))).toBe('page-not-found');
		const other = await make();
		now = Date.parse('2026-12-31T16:59:59.999Z');
		expect(await codeOf(admit(other).then(() => 'good'))).toBe('good');
		now += 1;
		expect(await codeOf(admit(other))).toBe('token-refused');
	});

	test.each(['hl_' + '0'.repeat(64), 'x', ''])(
		'that nobody made open nothing: %j',
		async (token) => {
			expect(await codeOf(admit(token))).toBe('token-refused');
		}
	);

	test('are kept as keyed hashes only', async () => {
		const token = await make();
		const stored = JSON.stringify([
			await deps.db.selectFrom('api_token').selectAll().execute(),
			await deps.db.selectFrom('audit_entry').selectAll().execute()
		]);
		expect(stored).not.toContain(token);
		expect(stored).not.toContain(token.slice(3));
		expect(stored).toContain(deps.keyedHash('api-token', token).toString('hex'));
	});

	test('may ask so often in a minute, each by itself', async () => {
		const [first, second] = [await make(), await make()];
		for (let asked = 0; asked < 5; asked += 1) await admit(first);
		expect(await codeOf(admit(first))).toBe('too-many-requests');
		expect(await codeOf(admit(second).then(() => 'good'))).toBe('good');
		now += 60_000;
		expect(await codeOf(admit(first).then(() => 'good'))).toBe('good');
	});

	test('are made by the department, seen and revoked by the administrator too', async () => {
		await make();
		for (const role of ['agency', 'leader', 'entry', 'auditor', 'admin', 'unit-admin'] as const) {
			const typed = { name: 'x', until: '31/12/2026', survey: '', agency: '' };
			expect(await codeOf(makeToken(deps, staffOf(role), typed)), role).toBe('not-allowed');
		}
		const [kept] = (await tokensPage(deps, staffOf('auditor'))).tokens;
		for (const role of ['agency', 'leader', 'entry', 'auditor', 'unit-admin'] as const) {
			expect(await codeOf(revokeToken(deps, staffOf(role), kept?.id ?? '')), role).toBe(
				'not-allowed'
			);
		}
		for (const role of ['agency', 'leader', 'entry', 'unit-admin'] as const) {
			expect(await codeOf(tokensPage(deps, staffOf(role))), role).toBe('not-allowed');
		}
		expect(kept).toMatchObject({
			name: 'Trang theo dõi',
			madeBy: 'department-name',
			state: 'good'
		});
	});

	test('leave their trace: made, used that day, revoked', async () => {
		const token = await make({ agency: 'STP' });
		await admit(token);
		const [kept] = (await tokensPage(deps, department)).tokens;
		expect(kept).toMatchObject({ lastUsedOn: '2026-11-23', agencyCode: 'STP' });
		await revokeToken(deps, department, kept?.id ?? '');
		const trail = await deps.db
			.selectFrom('audit_entry')
			.select(['action', 'subject', 'detail'])
			.where('action', 'like', 'token.%')
			.orderBy('action')
			.execute();
		expect(trail).toEqual([
			{
				action: 'token.make',
				subject: 'token:Trang theo dõi',
				detail: '{"survey":"*","agency":"STP","until":"2026-12-31T17:00:00.000Z"}'
			},
			{ action: 'token.revoke', subject: 'token:Trang theo dõi', detail: '{}' }
		]);
	});

	test.each([
		[{ survey: 'nowhere' }, 'survey-not-found'],
		[{ agency: 'NOWHERE' }, 'agency-not-found']
	])('are not made for what is not there: %j', async (scope, code) => {
		expect(await codeOf(make(scope))).toBe(code);
	});
});
