import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ballotName } from '#lib/domain/logged-ballot.ts';
import { addAccount } from '#lib/server/services/accounts.ts';
import { makeBundle } from '#lib/server/services/bundle/make-bundle.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { confirmVoid, withdrawVoid } from '#lib/server/services/voids/confirm-void.ts';
import { proposeVoid } from '#lib/server/services/voids/propose-void.ts';
import { voidsPage } from '#lib/server/services/voids/voids-page.ts';
import { readBallots } from '#lib/server/storage/ballots.ts';
import { castMany, castOne, GRACE_END, insertWorld, nonceOf, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase, freshFolder } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { readBundle } from '../support/proof/bundle-text.ts';
import { checkBundle } from '../support/proof/check-bundle.ts';
import { codeOf } from '../support/staff.ts';
import type { Staff } from '#lib/server/auth/staff.ts';

const PASSWORD = 'một câu dài dễ nhớ';
const an: Staff = { id: '1', username: 'an', role: 'department', agencyIds: ['agency-snv'] };
const binh: Staff = { ...an, id: '2', username: 'binh' };
const kiem: Staff = { id: '3', username: 'kiem', role: 'auditor', agencyIds: [] };
const lan: Staff = { id: '4', username: 'lan', role: 'agency', agencyIds: ['agency-stp'] };

describe.each(DIALECTS)('voiding a ballot on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	let receipt: string;
	beforeEach(async () => {
		now = GRACE_END - 3_600_000;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		for (const { username, role } of [an, binh]) {
			await addAccount(deps, 'cli', {
				username,
				role,
				agencyCode: 'SNV',
				email: '',
				password: PASSWORD
			});
		}
		await addAccount(deps, 'cli', {
			username: 'kiem',
			role: 'auditor',
			agencyCode: '',
			email: '',
			password: PASSWORD
		});
		[receipt = ''] = await castMany(deps, { first: 1, count: 11 });
		await castOne(deps, { nonce: nonceOf(12), 'SF.CS': 'dissatisfied' });
		await castMany(deps, { first: 20, count: 12, code: 'SNV' });
		now = GRACE_END;
		await sealDue(deps);
	});
	afterEach(() => deps.db.destroy());

	/** The name of a ballot of this agency; with an answer, of one that gave it. */
	const nameOf = async (agency: string, answers?: string) => {
		for await (const ballot of readBallots(deps.db, SURVEY.id)) {
			const isOne = ballot.agencyId === agency && (answers ?? ballot.answers) === ballot.answers;
			if (isOne) return ballotName(sha256, ballot.id);
		}
		throw new Error(`no ballot of ${agency}`);
	};
	const proposal = (ballot: string) => ({ ballot, decision: '12/QĐ-SNV', reason: 'phiếu trùng' });
	const propose = (staff: Staff, ballot: string) =>
		proposeVoid(deps, staff, SURVEY.id, proposal(ballot));
	const confirm = (staff: Staff, ballot: string) => confirmVoid(deps, staff, SURVEY.id, ballot);
	const countOf = async (agency: string) => {
		const { agencies } = await surveyResults(deps, 'operator', SURVEY.id);
		const found = agencies.find(({ code }) => code === agency);
		return { ballots: found?.ballots, voided: found?.voided ?? 0 };
	};

	test('takes it out of the count, keeps it, and every report says so', async () => {
		const ballot = await nameOf('agency-stp', '[1,0]');
		expect(await propose(an, ballot)).toEqual({ ok: true, value: undefined });
		expect(await countOf('STP')).toEqual({ ballots: 12, voided: 0 });
		expect(await confirm(binh, ballot)).toEqual({ ok: true, value: undefined });
		expect(await countOf('STP')).toEqual({ ballots: 11, voided: 1 });
		const report = await surveyResults(deps, 'operator', SURVEY.id);
		expect(report).toMatchObject({ voided: 1, checkpoint: { lock: 3 } });
		const kept = await deps.db.selectFrom('ballot').select('id').execute();
		expect(kept).toHaveLength(24);
	});

	test('agrees with a recount, and with both verifiers of the auditor’s bundle', async () => {
		const ballot = await nameOf('agency-stp', '[1,0]');
		await propose(an, ballot);
		await confirm(binh, ballot);
		expect(await recountSurvey(deps, SURVEY.id)).toEqual({ ballots: 23, differences: [] });
		const folder = join(freshFolder(), 'bundle');
		rmSync(folder, { recursive: true, force: true });
		await makeBundle(deps, { surveyId: SURVEY.id, kind: 'auditor', folder }, 'cli');
		const files = readBundle(folder);
		expect(() => checkBundle(files, 'whole')).not.toThrow();
		expect(files.get('entries.tsv')).toContain(`["void",1,"${ballot}","12/Q`);
	});

	test('needs two people', async () => {
		const ballot = await nameOf('agency-stp');
		await propose(an, ballot);
		expect(await confirm(an, ballot)).toEqual({ ok: false, error: 'same-person' });
		expect(await countOf('STP')).toEqual({ ballots: 12, voided: 0 });
	});

	test('of the department’s own needs the auditor', async () => {
		const ballot = await nameOf('agency-snv');
		await propose(an, ballot);
		expect(await confirm(binh, ballot)).toEqual({ ok: false, error: 'needs-auditor' });
		expect((await confirm(kiem, ballot)).ok).toBe(true);
		expect(await countOf('SNV')).toEqual({ ballots: 11, voided: 1 });
	});

	test('is nothing that who is measured may do', async () => {
		const ballot = await nameOf('agency-stp');
		expect(await codeOf(propose(lan, ballot))).toBe('not-allowed');
		await propose(an, ballot);
		expect(await codeOf(confirm(lan, ballot))).toBe('not-allowed');
		expect(await codeOf(withdrawVoid(deps, lan, SURVEY.id, ballot))).toBe('not-allowed');
		expect(await codeOf(voidsPage(deps, lan, SURVEY.id))).toBe('not-allowed');
	});

	test('happens once', async () => {
		const ballot = await nameOf('agency-stp');
		await propose(an, ballot);
		expect(await propose(binh, ballot)).toMatchObject({ error: [{ code: 'proposed-before' }] });
		await confirm(binh, ballot);
		expect(await codeOf(confirm(binh, ballot))).toBe('bad-request');
		expect(await codeOf(withdrawVoid(deps, an, SURVEY.id, ballot))).toBe('bad-request');
		expect(await countOf('STP')).toEqual({ ballots: 11, voided: 1 });
	});

	test('may be taken back while it is only proposed', async () => {
		const ballot = await nameOf('agency-stp');
		await propose(an, ballot);
		await withdrawVoid(deps, binh, SURVEY.id, ballot);
		expect(await codeOf(confirm(binh, ballot))).toBe('bad-request');
		expect((await propose(an, ballot)).ok).toBe(true);
	});

	test('does not count the hand of who has left', async () => {
		const ballot = await nameOf('agency-stp');
		await propose(an, ballot);
		await deps.db
			.updateTable('staff')
			.set({ disabled_at: '2026-11-30' })
			.where('username', '=', 'an')
			.execute();
		expect(await codeOf(confirm(binh, ballot))).toBe('bad-request');
	});

	test('names a ballot by its name in the log, never by a receipt', async () => {
		expect(await propose(an, receipt)).toMatchObject({ error: [{ code: 'not-a-name' }] });
		expect(await propose(an, 'ab'.repeat(16))).toMatchObject({
			error: [{ code: 'no-such-ballot' }]
		});
	});

	test('waits until the survey is over', async () => {
		const ballot = await nameOf('agency-stp');
		now = GRACE_END - 1;
		expect(await codeOf(propose(an, ballot))).toBe('survey-not-over');
	});

	test('asks for a decision and a reason', async () => {
		const typed = { ballot: await nameOf('agency-stp'), decision: ' ', reason: 'x'.repeat(501) };
		expect(await proposeVoid(deps, an, SURVEY.id, typed)).toEqual({
			ok: false,
			error: [
				{ field: 'decision', code: 'required' },
				{ field: 'reason', code: 'too-long' }
			]
		});
	});

	test('shows who did what, without the ballot’s id', async () => {
		const ballot = await nameOf('agency-stp');
		await propose(an, ballot);
		await confirm(binh, ballot);
		const { voids } = await voidsPage(deps, kiem, SURVEY.id);
		expect(voids).toMatchObject([
			{ ballot, proposedBy: 'an', confirmedBy: 'binh', agency: { code: 'STP' } }
		]);
		expect(Object.keys(voids[0] ?? {})).not.toContain('ballotId');
		const trail = await deps.db.selectFrom('audit_entry').select('action').execute();
		expect(trail.map((it) => it.action)).toEqual(
			expect.arrayContaining(['void.propose', 'void.confirm'])
		);
	});
});
