import { test } from '../support/looking.ts';
import {
	expect,
	expectAccessible,
	expectAccessibleInAllSizes,
	logIn,
	send,
	sendShortBallot,
	stayLoggedIn
} from '../support/stories.ts';

// axe looks at a page by a script of its own, so these run with JavaScript only: @js.

const LANGUAGES = ['vi', 'en'];

const PAGES = [
	'/',
	'/?code=SAI-MA',
	'/k/STP2024',
	'/k/THUNGAN',
	'/k/DAYDU',
	'/k/TTHCC',
	'/k/TTHCC?agency=STP',
	'/k/TTHCC?agency=STP&service=HT',
	'/k/KHONGCO',
	'/k/CHUAMO',
	'/k/MH2024-STP',
	'/r/0000000000000000',
	'/khong-co',
	'/results',
	'/results/minh-hoa-2023',
	'/verify',
	'/verify?receipt=sai',
	'/s/SAIMA',
	'/f/SAIMA',
	'/admin/login',
	'/admin/activate'
];
const STAFF_PAGES = [
	['sonoivu', '/admin'],
	['sonoivu', '/admin/surveys'],
	['sonoivu', '/admin/surveys/stp-2024'],
	['sonoivu', '/admin/surveys/stp-2024/results'],
	['sonoivu', '/admin/surveys/stp-2024/results/STP'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/results'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/results/STP'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/overview'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/freezes'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/freezes/compare?from=1&to=1'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/results?freeze=1'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/crosstab?agency=STNMT&trait=D4'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/compare?agency=STP'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/crosstab?question=NC'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/crosstab?question=DV.F5.1&trait=A4'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/crosstab?freeze=1'],
	['sonoivu', '/admin/surveys/stp-2024/comments'],
	['sonoivu', '/admin/surveys/stp-2024/points'],
	['sotuphap', '/admin/surveys/stp-2024/points'],
	['sonoivu', '/admin/surveys/stp-2024/points/STP2024'],
	['sonoivu', '/admin/surveys/stp-2024/points/print?print=poster'],
	['sonoivu', '/admin/surveys/dung-thu/points/print?print=card'],
	['sotuphap', '/admin/surveys/minh-hoa-2024/results'],
	['quantri', '/admin/accounts'],
	['quantri', '/admin/accounts/sotuphap'],
	['quantri', '/admin/accounts/sotuphap/handover'],
	['quantristp', '/admin/accounts'],
	['quantristp', '/admin/imports/staff'],
	['sonoivu', '/admin/imports'],
	['sonoivu', '/admin/imports/agencies'],
	['sonoivu', '/admin/imports/services'],
	['sonoivu', '/admin/imports/cases'],
	['sonoivu', '/admin/imports/ballots'],
	['sotuphap', '/admin/imports'],
	['sotuphap', '/admin/accounts/sotuphap/handover'],
	['sotuphap', '/admin/password'],
	['sonoivu', '/admin/agencies'],
	['sonoivu', '/admin/agencies/new'],
	['sonoivu', '/admin/agencies/STP'],
	['sonoivu', '/admin/agencies/STP/cases'],
	['sonoivu', '/admin/agencies/STP/services'],
	['sonoivu', '/admin/agencies/STP/services/HT'],
	['sonoivu', '/admin/services'],
	['sotuphap', '/admin/agencies'],
	['sotuphap', '/admin/agencies/STP/cases'],
	['sonoivu', '/admin/surveys/stp-2024/slips'],
	['sonoivu', '/admin/surveys/stp-2024/slips?agency=STP'],
	['kiemtra', '/admin/surveys/stp-2024/slips'],
	['sonoivu', '/admin/surveys/stp-2024/ledger'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/ledger'],
	['sonoivu', '/admin/surveys/stp-2024/freezes'],
	['kiemtra', '/admin/surveys/minh-hoa-2024/freezes'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/par-points'],
	['sonoivu', '/admin/surveys/minh-hoa-2024/report'],
	['kiemtra', '/admin/surveys/minh-hoa-2024/single-ballots'],
	['kiemtra', '/admin/surveys/minh-hoa-2024/voids'],
	['sonoivu', '/admin/surveys/stp-2024/voids'],
	['sonoivu', '/admin/tokens'],
	['quantri', '/admin/tokens'],
	['sonoivu', '/admin/questionnaires'],
	['sonoivu', '/admin/questionnaires/sipas'],
	['sonoivu', '/admin/questionnaires/short/compare?from=1&to=2'],
	['sonoivu', '/admin/plans'],
	['sonoivu', '/admin/plans/approval'],
	['sotuphap', '/admin/plans/new'],
	['sonoivu', '/admin/paper'],
	['sonoivu', '/admin/paper/new?survey=dung-thu'],
	['quantri', '/admin/audit'],
	['nhaplieu', '/admin'],
	['nhaplieu', '/admin/paper'],
	['lanhdao', '/admin']
] as const;

const inLanguage = (path: string, language: string) =>
	`${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

const FAINT_ON_A_DESK = `<!doctype html><html lang="vi"><title>Thử</title>
	<style>@media (min-width: 1000px) { p { color: #bbb } }</style>
	<main><h1>Thử</h1><p>Chữ nhạt</p></main></html>`;

test.describe('accessible, on a phone and on a desk @js', () => {
	test('what is amiss on a desk alone is found', async ({ page }) => {
		await page.setContent(FAINT_ON_A_DESK);
		await page.setViewportSize({ width: 360, height: 740 });
		await expectAccessible(page);
		await expect(expectAccessibleInAllSizes(page)).rejects.toThrow('color-contrast');
	});

	for (const language of LANGUAGES) {
		for (const path of PAGES) {
			test(`${path} in ${language}`, async ({ page }) => {
				await page.goto(inLanguage(path, language));
				await expectAccessibleInAllSizes(page);
			});
		}

		test(`a form with mistakes, in ${language}`, async ({ page }) => {
			await page.goto(inLanguage('/k/THUNGAN', language));
			await page.locator('textarea').fill('Nhanh hơn');
			await send(page);
			await expect(page.locator('.faults')).toBeVisible();
			await expectAccessibleInAllSizes(page);
		});

		test(`a login that is refused, in ${language}`, async ({ page }) => {
			await page.goto(inLanguage('/admin/login', language));
			await page.locator('[name=username]').fill('khong-co');
			await page.locator('[name=password]').fill('sai-mat-khau');
			await page.getByRole('main').getByRole('button').click();
			await expect(page.getByRole('alert')).toBeVisible();
			await expectAccessibleInAllSizes(page);
		});
	}

	test('thanks, in both languages', async ({ page }) => {
		await sendShortBallot(page);
		const { pathname, search } = new URL(page.url());
		for (const language of LANGUAGES) {
			await page.goto(inLanguage(pathname + search, language));
			await expectAccessibleInAllSizes(page);
		}
	});

	test('a page that is refused', async ({ page, demo }) => {
		await logIn(page, demo, 'sotuphap');
		// While the survey is open, its agency sees no results.
		for (const language of LANGUAGES) {
			const response = await page.goto(inLanguage('/admin/surveys/stp-2024/results', language));
			expect(response?.status()).toBe(403);
			await expectAccessibleInAllSizes(page);
		}
	});

	for (const [username, path] of STAFF_PAGES) {
		test(`${path} for ${username}`, async ({ page, demo }) => {
			await stayLoggedIn(page, demo, username);
			for (const language of LANGUAGES) {
				const response = await page.goto(inLanguage(path, language));
				expect(response?.status()).toBe(200); // a page that refuses is not the one that is meant
				await expectAccessibleInAllSizes(page);
			}
		});
	}
});
