import type { Page } from '@playwright/test';
import { expect, expectAccessible, logIn, test } from '../support/stories.ts';

test.use({ stage: 'catalogue' });

test('the department finds an agency, changes it, and a colleague is not overwritten', async ({
	page,
	demo
}) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/agencies');
	await page.getByLabel('Tìm theo mã hoặc tên').fill('so tu phap lam dong');
	await page.getByRole('button', { name: 'Lọc' }).click();
	await page.getByRole('link', { name: 'Sở Tư pháp tỉnh Lâm Đồng', exact: true }).click();
	await expect(page.getByText('sáp nhập, hợp nhất từ 01/07/2025')).toHaveCount(3);

	const colleague = await page.context().newPage();
	await colleague.goto(page.url());
	const name = `0263 ${await hotlineOf(colleague)}9`;
	await page.getByLabel('Đường dây nóng').fill('0263 1022');
	await page.getByRole('button', { name: 'Lưu', exact: true }).last().click();
	await expect(page.getByRole('status')).toHaveText('Đã lưu.');

	await colleague.getByLabel('Đường dây nóng').fill(name);
	await colleague.getByRole('button', { name: 'Lưu', exact: true }).last().click();
	await expect(colleague.getByText('Người khác vừa sửa mục này')).toBeVisible();
	await expect(colleague.getByRole('row', { name: /Đường dây nóng/ })).toContainText('0263 1022');
	await expect(colleague.getByLabel('Đường dây nóng')).toHaveValue(name);
	await colleague.getByRole('button', { name: 'Lưu', exact: true }).last().click();
	await expect(colleague.getByRole('status')).toHaveText('Đã lưu.');
});

async function hotlineOf(page: Page): Promise<string> {
	return page.getByLabel('Đường dây nóng').inputValue();
}

test('the page of files says that 3,250 and 164 are not 3,419', async ({ page, demo }) => {
	await logIn(page, demo, 'sotuphap');
	await page.goto('/admin/agencies/STP/cases');
	await expect(
		page.getByText('3.250 + 164 = 3.414, không bằng tổng phải giải quyết 3.419')
	).toBeVisible();
	await page.getByLabel('Kỳ', { exact: true }).fill('2023');
	await page.getByLabel('Đã giải quyết').fill('2.980');
	await page.getByLabel('Đúng hạn, trước hạn').fill('gần hết');
	await page.getByLabel('Nguồn').fill('Báo cáo số 98/BC-STP');
	await page.getByLabel('Số liệu đến ngày').fill('2023-12-15');
	await page.getByRole('button', { name: 'Lưu' }).click();
	await expect(page.getByRole('link', { name: /^Đúng hạn.*số nguyên/ })).toBeVisible();
	await expect(page.getByLabel('Đã giải quyết')).toHaveValue('2.980');
	await page.getByLabel('Đúng hạn, trước hạn').fill('2.900');
	await page.getByRole('button', { name: 'Lưu' }).click();
	await expect(page.getByRole('heading', { name: /Năm 2023/ })).toBeVisible();
});

for (const path of [
	'/admin/agencies',
	'/admin/services',
	'/admin/agencies/new',
	'/admin/agencies/STP',
	'/admin/agencies/STP/services',
	'/admin/agencies/STP/services/HT',
	'/admin/agencies/STP/cases'
]) {
	test(`${path} can be used by everybody @js`, async ({ page, demo }) => {
		await logIn(page, demo, 'sonoivu');
		await page.goto(path);
		await expectAccessible(page);
	});
}
