import { choose, expect, send, test } from '../support/stories.ts';

const required = async (page: Parameters<typeof choose>[0]) => {
	await choose(page, 'CS.O', 'Hài lòng');
	await choose(page, 'DV.O', 'Hài lòng');
};

test('questions that an answer rules out are folded away', async ({ page }) => {
	await page.goto('/k/DAYDU');
	const feedback = page.locator('[id="DV.F5.1"]');
	await expect(feedback).toBeVisible();
	await choose(page, 'DV.F5.0', 'Chưa');
	await expect(feedback).toBeHidden();
	await choose(page, 'DV.F5.0', 'Đã từng');
	await expect(feedback).toBeVisible();
});

test('what was answered before it was ruled out does no harm', async ({ page }) => {
	await page.goto('/k/DAYDU');
	await page.getByRole('radio', { name: 'Kê khai giá' }).check({ force: true });
	await required(page);
	await choose(page, 'DV.F5.0', 'Đã từng');
	await choose(page, 'DV.F5.1', 'Rất hài lòng');
	await choose(page, 'DV.F5.0', 'Chưa');
	await send(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nhận phiếu của Ông/Bà');
});

test('of the wishes at most three may be chosen, and a fourth is pointed out', async ({ page }) => {
	await page.goto('/k/DAYDU');
	await page.getByRole('radio', { name: 'Kê khai giá' }).check({ force: true });
	await required(page);
	const wishes = page.locator('[name="NC"]');
	for (const index of [0, 1, 2, 3]) await wishes.nth(index).check({ force: true });
	await send(page);
	await expect(page.locator('[id="NC-fault"]')).toContainText('quá số lượng');
	await expect(page.locator('[name="NC"]:checked')).toHaveCount(4);
	await wishes.nth(0).uncheck({ force: true });
	await send(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nhận phiếu của Ông/Bà');
});

test('a mistake at the end keeps every answer of the whole form', async ({ page }) => {
	await page.goto('/k/DAYDU');
	await choose(page, 'A3', 'trực tuyến'); // unfolds the questions about the portal
	const names = await page
		.locator('form input[type=radio]')
		.evaluateAll((inputs) => [...new Set(inputs.map((it) => it.getAttribute('name') ?? ''))]);
	const answered = names.filter((name) => name !== 'DV.O' && name !== 'A3');
	for (const name of answered)
		await page.locator(`[name="${name}"]`).first().check({ force: true });
	for (const name of ['CS.TT', 'NC']) {
		for (const index of [0, 1, 2]) {
			await page.locator(`[name="${name}"]`).nth(index).check({ force: true });
		}
	}
	const checked = () =>
		page
			.locator('form input:checked')
			.evaluateAll((inputs) =>
				inputs.map((it) => `${it.getAttribute('name')}=${it.getAttribute('value')}`)
			);
	const before = await checked();
	expect(before.length).toBeGreaterThanOrEqual(45);
	await send(page);
	await expect(page.getByRole('alert').first()).toContainText('Còn 1 chỗ cần xem lại');
	await expect.poll(checked).toEqual(before);
});
