import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expect, stayLoggedIn, sendShortBallot, test } from '../support/stories.ts';

// They count ballots, and so have the 50 of Sở Tư pháp to themselves.
test.use({ stage: 'results' });

const RESULTS = '/admin/surveys/stp-2024/results/STP';

/** One row for each of the two ratings, with what the department reads from left to right. */
async function expectRatings(page: Page, cells: readonly string[]): Promise<void> {
	const rows = page.locator('table.classes tbody tr').filter({ hasText: 'Ông/Bà đánh giá' });
	await expect(rows).toHaveCount(2);
	for (const row of await rows.all()) {
		const read = (await row.locator('td.num').allTextContents()).map((it) =>
			it.replace(/\s+/g, ' ').trim()
		);
		expect(read).toEqual(cells);
	}
}

const BEFORE = ['50', '92% 46', '81,2–96,8%', '0% 0', '8% 4'];

test.describe.serial('from the 50 ballots to the next step', () => {
	test('the department reads the 50 ballots of Sở Tư pháp', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sonoivu');
		await page.goto('/admin');
		await page
			.getByRole('link', { name: /Sở Tư pháp tỉnh Đắk Nông/ })
			.first()
			.click();
		await page.goto(RESULTS);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Sở Tư pháp');
		await expectRatings(page, BEFORE);
	});

	test('the chart stands beside its table @js', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sonoivu');
		await page.goto(RESULTS);
		await expect(page.locator('figure.chart canvas').first()).toBeVisible();
		const isDrawn = await page
			.locator('figure.chart canvas')
			.first()
			.evaluate((canvas) => {
				if (!(canvas instanceof HTMLCanvasElement)) return false;
				const { data } =
					canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
				return data?.some((it) => it !== 0) ?? false;
			});
		expect(isDrawn).toBe(true);
	});

	test('without a script the table stands alone @no-js', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sonoivu');
		await page.goto(RESULTS);
		await expect(page.locator('figure.chart').first()).toBeHidden();
		await expectRatings(page, BEFORE);
	});

	test('the files have the same figures as the golden ones', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sonoivu');
		const fetched = async (format: string) => {
			const response = await page.request.get(`/admin/surveys/stp-2024/export?format=${format}`);
			expect(response.headers()['content-disposition']).toContain(`stp-2024.${format}`);
			return response.text();
		};
		const golden = (file: string) => readFileSync(`tests/golden/files/${file}`, 'utf8');
		expect(figuresOf(await fetched('csv'))).toEqual(figuresOf(golden('stp-2024.vi.csv')));
		expect(questionsOf(await fetched('json'))).toEqual(questionsOf(golden('stp-2024.json')));
	});

	test('the agency sees how many ballots came in, and why it sees no results', async ({
		page,
		demo
	}) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await page.goto('/admin/surveys/stp-2024');
		await expect(page.getByRole('main')).toContainText('50');
		await expect(page.getByRole('main')).not.toContainText(/\d\s?%/);
		const refused = await page.goto('/admin/surveys/stp-2024/results');
		expect(refused?.status()).toBe(403);
		await expect(page.getByRole('main')).toContainText(/cho đến khi|sau khi|đang lấy ý kiến/);
		await expect(page.getByRole('main')).not.toContainText(/\d\s?%/);
	});

	test('the 51st ballot is received and waits, and nothing moves', async ({ page, demo }) => {
		await sendShortBallot(page, 'Không hài lòng');
		await stayLoggedIn(page, demo, 'sonoivu');
		await page.goto(RESULTS);
		await expect(page.getByRole('main')).toContainText('51');
		await expect(page.getByRole('main')).toContainText('1 đã nhận, chưa nằm trong kết quả');
		await expectRatings(page, BEFORE);
	});

	test('ten more, and the figures move in one step', async ({ page, demo }) => {
		for (let count = 0; count < 9; count++) await sendShortBallot(page, 'Không hài lòng');
		await stayLoggedIn(page, demo, 'sonoivu');
		await expect(async () => {
			await page.goto(RESULTS);
			// 46, 10 and 4 of 60, rounded so that they sum to 100; Wilson at 95 %: 64.6 to 85.6.
			await expectRatings(page, ['60', '77% 46', '64,6–85,6%', '17% 10', '6% 4']);
		}).toPass();
	});
});

/** Without the words, which follow the survey; by column. */
function figuresOf(csv: string): string[][] {
	const rows: string[][] = parse(csv, { bom: true });
	return rows
		.filter(([, , service]) => !service)
		.map((row) => [row[0] ?? '', row[4] ?? '', ...row.slice(6)]);
}

function questionsOf(json: string): unknown {
	const { ballots, waiting, questions } = JSON.parse(json) as Record<string, unknown>;
	return { ballots, waiting, questions };
}
