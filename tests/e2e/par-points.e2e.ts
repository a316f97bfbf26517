import { guidePicture } from '../support/guide-pictures.ts';
import { expect, expectAccessible, logIn, test } from '../support/stories.ts';

test.use({ stage: 'par-points' });

const PAGE = '/admin/surveys/minh-hoa-2024/par-points';

test('the department enters the rule of its decision, and sees every agency’s points', async ({
	page,
	demo
}) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/surveys/minh-hoa-2024/report');
	await page.getByRole('link', { name: 'Điểm CCHC' }).click();
	await page.getByLabel('Số Quyết định').fill('120/QĐ-UBND');
	await page.getByLabel('Ngày Quyết định').fill('15/01/2024');
	await page.getByLabel('Điểm tối đa', { exact: true }).fill('10');
	await page.getByLabel('Tính tỷ lệ: 0 điểm').fill('95');
	await page.getByLabel('Tính tỷ lệ: điểm tối đa').fill('60');
	await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
	await expect(page.getByRole('link', { name: /Phải lớn hơn/ })).toBeVisible();
	await page.getByLabel('Tính tỷ lệ: 0 điểm').fill('60');
	await page.getByLabel('Tính tỷ lệ: điểm tối đa').fill('95');
	await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
	await expect(page.getByRole('status')).toContainText('Đã lưu quy tắc phiên bản');
	await expect(
		page.getByText(/Quyết định số 120\/QĐ-UBND ngày 15\/01\/2024/).first()
	).toBeVisible();
	await expect(page.getByRole('row', { name: /Sở Tư pháp/ })).toContainText(/\d,\d\d/);
	await guidePicture(page, 'diem-cchc');
});

test('the page of points can be used by everybody @js', async ({ page, demo }) => {
	await logIn(page, demo, 'sonoivu');
	for (const size of [
		{ width: 360, height: 740 },
		{ width: 1366, height: 768 }
	]) {
		await page.setViewportSize(size);
		await page.goto(PAGE);
		await expectAccessible(page);
	}
});
