import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commentsPage, type CommentsQuery } from '#lib/server/services/overview/comments.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { listAuditEntries } from '#lib/server/storage/audit.ts';
import { castMany, castOne, GRACE_END, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';
import { voidBallot } from '../support/voided.ts';

const department = staffOf('department', 'agency-snv');
const agency = staffOf('agency', 'agency-stp');

/** What strangers write; each has to arrive as it is. */
const HOSTILE = [
	'=HYPERLINK("http://x","y")',
	'<script>alert(1)</script>',
	'\u202eđảo ngược مرحبا',
	'😀'.repeat(500)
];

describe.each(DIALECTS)('comments on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		const words = ['Bà Nguyễn Thị Lan tận tình', 'Gọi lại 0912345678', 'Chờ quá lâu', ...HOSTILE];
		for (const [at, text] of words.entries()) {
			await castOne(deps, { nonce: nonceOf(at + 1), 'SF.GY': text });
		}
		await castOne(deps, {
			nonce: nonceOf(20),
			'SF.CS': 'other',
			'SF.CS.other': 'Chưa rõ chính sách'
		});
		await castMany(deps, { first: 21, count: 12 });
		await castOne(deps, { nonce: nonceOf(50), 'SF.GY': 'Lời của SNV' }, 'SNV');
		await castMany(deps, { first: 51, count: 10, code: 'SNV' });
	});
	afterEach(() => deps.db.destroy());

	const end = async () => {
		now = GRACE_END;
		await sealDue(deps);
	};
	const read = (viewer: Staff | undefined, query: CommentsQuery = {}) =>
		commentsPage(deps, viewer, 'dot-1', query);
	const textsOf = async (viewer: Staff, query: CommentsQuery = {}) =>
		(await read(viewer, query)).comments.map(({ text }) => text);

	test('are masked, arrive unharmed, and stand in another order than they came', async () => {
		await end();
		const texts = await textsOf(department, { agency: 'STP' });
		expect(texts.toSorted()).toEqual(
			[
				'Bà [tên] tận tình',
				'Gọi lại [số điện thoại hoặc giấy tờ]',
				'Chờ quá lâu',
				'Chưa rõ chính sách',
				...HOSTILE
			].toSorted()
		);
		expect(await textsOf(department, { agency: 'STP' })).toEqual(texts);
	});

	test('name the question that asks for words, never the answer that words stand beside', async () => {
		await end();
		const { comments } = await read(department, { search: 'chua ro chinh sach' });
		expect(comments).toEqual([
			{ agency: { vi: 'Sở STP', en: 'Department STP' }, text: 'Chưa rõ chính sách' }
		]);
		const [first] = (await read(department, { search: 'cho qua lau' })).comments;
		expect(first?.question?.vi).toContain('Sở STP');
	});

	test.each([
		['with marks', 'Chờ quá LÂU', ['Chờ quá lâu']],
		['without', 'cho qua lau', ['Chờ quá lâu']],
		['what was masked is not found', '0912345678', []],
		['a name that was masked neither', 'Nguyễn Thị Lan', []]
	])('are searched: %s', async (_how, search, expected) => {
		await end();
		expect(await textsOf(department, { search })).toEqual(expected);
	});

	test('of an agency are for itself once the survey is over, and for no other agency ever', async () => {
		expect(await codeOf(read(agency))).toBe('not-allowed');
		await end();
		expect((await textsOf(agency)).length).toBe(8);
		expect(await codeOf(read(agency, { agency: 'SNV' }))).toBe('not-allowed');
		await deps.db.updateTable('survey').set({ status: 'published' }).execute();
		expect((await textsOf(agency)).length).toBe(8);
		expect(await codeOf(read(agency, { agency: 'SNV' }))).toBe('not-allowed');
	});

	test.each([
		['nobody', undefined, 'not-logged-in'],
		['an entry clerk', staffOf('entry', 'agency-snv'), 'not-allowed'],
		['an administrator', staffOf('admin'), 'not-allowed']
	])('are not for %s', async (_who, viewer, code) => {
		await end();
		expect(await codeOf(read(viewer))).toBe(code);
	});

	test('of fewer than ten ballots are shown to nobody', async () => {
		await castOne(
			deps,
			{ nonce: nonceOf(90), service: 'GIA', 'SF.GY': 'Một mình', agency: 'STC' },
			'HALL'
		);
		await end();
		const page = await read(department, { search: 'mot minh' });
		expect(page).toMatchObject({ found: 0, hidden: 1 });
	});

	test('that were read stand in the trail: who, survey and agency, no word of them', async () => {
		await end();
		await read(department, { agency: 'STP', search: 'cho qua lau' });
		const [entry] = await listAuditEntries(deps.db, { action: 'comments.read', limit: 1 });
		expect(entry).toMatchObject({
			actor: 'staff:department-name',
			subject: 'survey:dot-1',
			agencyId: 'agency-stp',
			detail: { agency: 'STP', comments: 1, page: 1 }
		});
		expect(JSON.stringify(entry)).not.toContain('lau');
	});

	test('of a ballot that was voided are gone', async () => {
		await end();
		expect((await read(department)).found).toBe(9);
		await voidBallot(deps, ({ answers }) => answers.includes('Lời của SNV'));
		expect((await read(department)).found).toBe(8);
	});
});
