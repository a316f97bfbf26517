import { parse } from 'csv-parse/sync';
import { guidePicture } from '../support/guide-pictures.ts';
import { expect, expectAccessible, logIn, test } from '../support/stories.ts';

test.use({ stage: 'single-ballots' });

const SURVEY = '/admin/surveys/minh-hoa-2024';

test('an auditor exports the single ballots and sees how far it is', async ({ page, demo }, {
	project
}) => {
	await logIn(page, demo, 'kiemtra');
	await page.goto(SURVEY);
	await page.getByRole('link', { name: 'Phiếu đơn lẻ' }).click();
	await expect(page.getByText('Thứ tự các dòng được xáo trộn')).toBeVisible();
	await guidePicture(page, 'phieu-don-le');
	await page.getByRole('button', { name: 'Xuất CSV' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xuất tệp');
	const download = page.getByRole('link', { name: 'Tải tệp về' });
	if (project.name === 'without-js') {
		const reload = page.getByRole('link', { name: 'Cập nhật tiến độ' });
		const isDone = async () => {
			await expect(reload.or(download)).toBeVisible(); // before, a page that is done shows neither
			return download.isVisible();
		};
		while (!(await isDone())) await reload.click();
	}
	await expect(download).toBeVisible({ timeout: 60_000 });
	const response = await page.request.get((await download.getAttribute('href')) ?? '');
	expect(response.headers()['content-disposition']).toContain('phieu-don-le_minh-hoa-2024.csv');
	const rows: Record<string, string>[] = parse(await response.body(), { bom: true, columns: true });
	expect(rows.length).toBeGreaterThan(1000);
	expect(Object.keys(rows[0] ?? {})).not.toContain('D5');

	const address = page.url();
	await page.context().clearCookies();
	await logIn(page, demo, 'sonoivu');
	expect((await page.goto(address))?.status()).toBe(404);
	expect((await page.request.get(`${address}/file`)).status()).toBe(404);
	await page.goto(SURVEY);
	await expect(page.getByRole('link', { name: 'Phiếu đơn lẻ' })).toHaveCount(0);
});

test('the pages of single ballots can be used by everybody @js', async ({ page, demo }) => {
	await logIn(page, demo, 'kiemtra');
	for (const size of [
		{ width: 360, height: 740 },
		{ width: 1366, height: 768 }
	]) {
		await page.setViewportSize(size);
		await page.goto(`${SURVEY}/single-ballots`);
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Xuất Excel' }).click();
		await expect(page.getByRole('link', { name: 'Tải tệp về' })).toBeVisible({ timeout: 60_000 });
		await expectAccessible(page);
	}
});
