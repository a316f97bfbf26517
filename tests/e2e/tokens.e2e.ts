import { guidePicture } from '../support/guide-pictures.ts';
import { expect, expectAccessible, logIn, test } from '../support/stories.ts';

test.use({ stage: 'tokens' });

test('the department makes a token, sees it once, and the administrator revokes it', async ({
	page,
	demo
}, { project }) => {
	const name = `Trang theo dõi (${project.name})`;
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/tokens');
	await page.getByLabel('Dùng cho').fill(name);
	await page.getByLabel('Hiệu lực đến hết ngày').fill('31/02/2027');
	await page.getByLabel('Cơ quan (gồm').selectOption('STP');
	await page.getByRole('button', { name: 'Cấp khóa' }).click();
	await expect(page.getByRole('link', { name: /Ngày chưa đúng/ })).toBeVisible();
	await expect(page.getByLabel('Dùng cho')).toHaveValue(name);
	const year = new Date().getFullYear();
	await page.getByLabel('Hiệu lực đến hết ngày').fill(`31/12/${year}`);
	await page.getByRole('button', { name: 'Cấp khóa' }).click();
	const token = (await page.locator('code.token').first().textContent()) ?? '';
	expect(token).toMatch(/^hl_[0-9a-f]{64}$/);
	await guidePicture(page, 'khoa-api');

	const headers = { authorization: `Bearer ${token}` };
	const address = '/api/v1/surveys/minh-hoa-2024/results';
	expect((await page.request.get(address, { headers })).status()).toBe(200);
	await page.goto('/admin/tokens');
	await expect(page.getByText(token)).toHaveCount(0);

	await page.context().clearCookies();
	await logIn(page, demo, 'quantri');
	await page.goto('/admin/tokens');
	await expect(page.getByRole('button', { name: 'Cấp khóa' })).toHaveCount(0);
	await page.getByRole('button', { name: `Thu hồi khóa “${name}”` }).click();
	await expect(page.getByRole('status')).toContainText('Đã thu hồi');
	expect((await page.request.get(address, { headers })).status()).toBe(401);
});

test('the page of tokens can be used by everybody @js', async ({ page, demo }) => {
	await logIn(page, demo, 'sonoivu');
	for (const size of [
		{ width: 360, height: 740 },
		{ width: 1366, height: 768 }
	]) {
		await page.setViewportSize(size);
		await page.goto('/admin/tokens');
		await expectAccessible(page);
	}
});
