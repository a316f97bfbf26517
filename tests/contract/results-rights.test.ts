import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReportFilter } from '#lib/domain/report.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { surveyDetail, surveyOverviews } from '#lib/server/services/survey-overview.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';
import { castMany, castOne, GRACE_END, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const department = staffOf('department', 'agency-snv');
const agency = staffOf('agency', 'agency-stp');
const stranger = staffOf('agency', 'agency-elsewhere');
const auditor = staffOf('auditor');
const entry = staffOf('entry', 'agency-snv');
const admin = staffOf('admin');

describe.each(DIALECTS)('results on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		await castMany(deps, { first: 13, count: 11, code: 'SNV' });
		await sealDue(deps);
		await castMany(deps, { first: 24, count: 2, code: 'STP-LLTP' });
	});
	afterEach(() => deps.db.destroy());

	const publish = () => deps.db.updateTable('survey').set({ status: 'published' }).execute();
	const report = (viewer: Viewer, filter?: ReportFilter) =>
		surveyResults(deps, viewer, 'dot-1', filter);
	/** Codes of the agencies that are seen, or of the refusal. */
	const seenBy = (viewer: Viewer) =>
		codeOf(report(viewer).then(({ agencies }) => agencies.map((it) => it.code).join(' ')));

	const VIEWERS: [string, Viewer, open: string, settled: string, published: string][] = [
		['the department', department, 'STC STP', 'SNV STC STP', 'SNV STC STP'],
		['an agency', agency, 'not-allowed', 'STP', 'SNV STC STP'],
		['an agency without a point', stranger, 'not-allowed', 'survey-not-found', 'SNV STC STP'],
		['an auditor', auditor, 'SNV STC STP', 'SNV STC STP', 'SNV STC STP'],
		['an entry clerk', entry, 'not-allowed', 'not-allowed', 'SNV STC STP'],
		['an administrator', admin, 'not-allowed', 'not-allowed', 'SNV STC STP'],
		['the public', 'public', 'not-logged-in', 'not-logged-in', 'SNV STC STP'],
		['the command line', 'operator', 'SNV STC STP', 'SNV STC STP', 'SNV STC STP']
	];

	test.each(VIEWERS)('are for %s as the phase allows', async (_, viewer, ...seen) => {
		expect(await seenBy(viewer)).toBe(seen[0]);
		now = GRACE_END;
		expect(await seenBy(viewer), 'over, but two still wait').toBe(seen[0]);
		await sealDue(deps);
		expect(await seenBy(viewer)).toBe(seen[1]);
		await publish();
		expect(await seenBy(viewer)).toBe(seen[2]);
	});

	test('leave no trace of what the viewer may not see, in the totals neither', async () => {
		expect(await report(department)).toMatchObject({ ballots: 14, waiting: 2 });
		expect(await report(auditor)).toMatchObject({ ballots: 25, waiting: 2 });
		await expect(report(department, { agency: 'SNV' })).rejects.toMatchObject({
			code: 'not-allowed'
		});
		await expect(report(agency, { agency: 'STP' })).rejects.toMatchObject({ code: 'not-allowed' });
	});

	test('are limited by agency, service, channel and period', async () => {
		const limited = async (filter: ReportFilter) => {
			const { ballots, waiting, cut } = await report('operator', filter);
			return [ballots, waiting, cut.suppressed];
		};
		expect(await limited({ agency: 'STP' })).toEqual([14, 2, false]);
		expect(await limited({ agency: 'STP', service: 'LLTP' })).toEqual([14, 2, false]);
		expect(await limited({ channel: 'poster' })).toEqual([23, 0, false]);
		expect(await limited({ agency: 'STC' })).toEqual([0, 0, false]);
	});

	test('of a cut under ten ballots are not shown', async () => {
		now = GRACE_END;
		await sealDue(deps);
		expect((await report(auditor, { channel: 'kiosk' })).cut).toEqual({ suppressed: true });
		const { cut } = await report(auditor, { channel: 'poster' });
		expect(cut.suppressed).toBe(true); // 25 less 23 would tell the two of the kiosk
	});

	test('of a service that grew by a few are shown only once nothing moves any more', async () => {
		for (const [service, first, count] of [
			['HT', 100, 5],
			['LLTP', 110, 5],
			['HT', 120, 6],
			['LLTP', 130, 5]
		] as const) {
			await castMany(deps, { first, count, service });
			await sealDue(deps);
		}
		const isHidden = async (filter: ReportFilter) =>
			(await report(auditor, { agency: 'STP', ...filter })).cut.suppressed;
		expect(await isHidden({ service: 'HT' })).toBe(true);
		expect(await isHidden({})).toBe(false);
		await castMany(deps, { first: 140, count: 10, code: 'STP-LLTP' }); // no channel grew by few
		now = GRACE_END;
		await sealDue(deps);
		expect(await isHidden({ service: 'HT' })).toBe(false);
	});

	test.each([
		[{ agency: 'NOWHERE' }, 'agency-not-found'],
		[{ agency: 'STP\0' }, 'agency-not-found']
	])('with %j are refused', async (filter, code) => {
		await expect(report('operator', filter)).rejects.toMatchObject({ code });
	});

	test.each(['', 'nowhere', 'dot-1\0', '\ud800'])('of the survey %j are not there', async (id) => {
		for (const ask of [surveyResults, surveyDetail]) {
			await expect(ask(deps, auditor, id)).rejects.toMatchObject({ code: 'survey-not-found' });
		}
	});

	test('received are seen by whom they concern', async () => {
		const OVERVIEWS = [
			[department, [25, 2]],
			[auditor, [25, 2]],
			[agency, [14, 2]],
			[stranger, undefined],
			[entry, undefined]
		] as const;
		for (const [staff, seen] of OVERVIEWS) {
			const found = (await surveyOverviews(deps, staff)).map((it) => [it.ballots, it.waiting]);
			expect(found, staff.role).toEqual(seen ? [seen] : []);
			const detail = await codeOf(surveyDetail(deps, staff, 'dot-1').then((it) => it.ballots));
			expect(detail).toBe(seen ? seen[0] : 'survey-not-found');
		}
		expect(await codeOf(surveyOverviews(deps, admin))).toBe('not-allowed');
		expect(await codeOf(surveyDetail(deps, undefined, 'dot-1'))).toBe('not-logged-in');
	});

	test('received at a hall are told to an agency for itself alone', async () => {
		await castOne(deps, { nonce: nonceOf(90), agency: 'STP', service: 'HT' }, 'HALL');
		await castOne(deps, { nonce: nonceOf(91), agency: 'STC', service: 'GIA' }, 'HALL');
		const countsFor = async (staff: typeof agency) =>
			(await surveyDetail(deps, staff, 'dot-1')).points.map((it) => [it.point.code, it.ballots]);
		expect(await countsFor(agency)).toEqual([
			['HALL', 1],
			['STP', 12],
			['STP-LLTP', 2]
		]);
		expect(await countsFor(auditor)).toEqual([
			['HALL', 2],
			['SNV', 11],
			['STP', 12],
			['STP-LLTP', 2]
		]);
	});

	test('never lose or double a ballot that is sealed while they are read', async () => {
		await castMany(deps, { first: 30, count: 8, code: 'STP-LLTP' });
		const reads = Array.from({ length: 12 }, (_, at) =>
			at % 2 ? surveyResults(deps, auditor, 'dot-1') : surveyDetail(deps, auditor, 'dot-1')
		);
		const [, ...found] = await Promise.all([sealDue(deps), ...reads, sealDue(deps)]);
		const ballots = found.map((it) => (typeof it === 'number' ? 33 : it.ballots));
		expect(new Set(ballots)).toEqual(new Set([33]));
	});
});
