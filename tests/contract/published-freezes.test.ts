import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freezesPage } from '#lib/server/services/freezes/freezes-page.ts';
import { publicFreeze } from '#lib/server/services/freezes/public-freeze.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { GRACE_END } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { castTwelve, department, freezeAs, insertFreezable } from '../support/freeze-desk.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const stp = staffOf('agency', 'agency-stp');
const ID = 'dot-1';

describe.each(DIALECTS)('who sees frozen figures on %s: a freeze', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertFreezable(deps);
	});
	afterEach(() => deps.db.destroy());

	const freeze = (name?: string) => freezeAs(deps, name);
	const more = (first: number) => castTwelve(deps, first);
	const close = async () => {
		now = GRACE_END;
		await sealDue(deps);
	};

	test('of moving figures is never the rated agency’s nor the public’s, also when all is over', async () => {
		const midterm = await freeze('Giữa kỳ');
		await more(1001);
		await close();
		const settled = await freeze('Cuối kỳ');
		await runSurvey(deps, department, ID, 'published');
		const refusalOf = (viewer: typeof stp | 'public', number: number) =>
			codeOf(surveyResults(deps, viewer, ID, {}, number).then(() => 'shown'));
		expect(await refusalOf(stp, midterm.number)).toBe('not-allowed');
		expect(await refusalOf('public', midterm.number)).toBe('not-logged-in');
		expect(await refusalOf(stp, settled.number)).toBe('shown');
		expect(await refusalOf('public', settled.number)).toBe('shown');
		expect(await refusalOf('public', 99)).toBe('freeze-not-found');
		const listed = await freezesPage(deps, stp, ID);
		expect(listed.freezes.map((it) => it.name)).toEqual(['Cuối kỳ']);
		expect(listed.mayFreeze).toBe(false);
	});

	test('comes with publication, unless the newest says the same', async () => {
		await close();
		const report = await freeze('Báo cáo');
		await runSurvey(deps, department, ID, 'published');
		const listed = await freezesPage(deps, department, ID);
		expect(listed.freezes.map((it) => it.number)).toEqual([report.number]);
		const shown = await surveyResults(deps, 'public', ID);
		expect(shown.freeze?.code).toBe(report.code);
		expect(shown.survey.status).toBe('published');
	});

	test('comes with publication where figures changed since, or nothing was frozen', async () => {
		await freeze('Giữa kỳ');
		await more(1001);
		await close();
		await runSurvey(deps, department, ID, 'published');
		const shown = await surveyResults(deps, 'public', ID);
		expect(shown.freeze).toMatchObject({ number: 2, name: 'Số liệu công bố' });
		expect(shown.ballots).toBe(62);
	});

	test('is opened by the code on the paper once it is everybody’s', async () => {
		await close();
		const { code, number } = await freeze();
		const typed = code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
		const early = await publicFreeze(deps, undefined, typed);
		expect(early).toMatchObject({
			isPublished: false,
			isForStaff: false,
			freeze: { number, code }
		});
		expect(early.report).toBeUndefined();
		expect((await publicFreeze(deps, department, typed)).isForStaff).toBe(true);
		await runSurvey(deps, department, ID, 'published');
		const open = await publicFreeze(deps, undefined, typed);
		expect(open.report?.freeze?.code).toBe(code);
		expect(open.isOutdated).toBe(false);
		for (const wrong of ['', '0'.repeat(12), 'x'.repeat(500), '\0']) {
			expect(await codeOf(publicFreeze(deps, undefined, wrong))).toBe('freeze-not-found');
		}
	});
});
