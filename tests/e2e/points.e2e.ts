import { expect, logIn, test } from '../support/stories.ts';
import { expectOpens, print } from '../support/printed.ts';

// Points are made, printed and scanned: what the camera reads opens the form.

test.use({ stage: 'points' });

const heading = { level: 1 } as const;

test('an agency makes a point for each procedure, prints posters, and people scan them', async ({
	page,
	demo
}) => {
	await logIn(page, demo, 'sotuphap');
	await page.goto('/admin/surveys/stp-2024');
	await page.getByRole('link', { name: 'Điểm khảo sát và in áp phích' }).click();
	await page.getByLabel('Thủ tục').selectOption('each');
	await page.getByLabel('Nơi đặt (không bắt buộc)').fill('Trung tâm Phục vụ hành chính công');
	await page.getByRole('button', { name: 'Thêm điểm' }).click();
	// Both projects, with JavaScript and without, tell the same story on one server.
	const made = page.getByRole('status').or(page.getByRole('alert'));
	await expect(made).toContainText(/Đã thêm 15 điểm|Mọi thủ tục của cơ quan đã có điểm/);

	await page.goto('/admin/surveys/stp-2024/points/print?print=poster');
	const posters = await print(page);
	const address = (code: string) => `${demo.origin}/k/${code}`.toUpperCase();
	// One for each of Sở Tư pháp's fifteen procedures, and the one that was there.
	expect(posters.codes).toHaveLength(16);
	for (const code of ['STP-CC', 'STP-HT', 'STP-LLTP', 'STP-TGPL', 'STP2024']) {
		expect(posters.codes).toContainEqual([address(code)]);
	}
	await expectOpens(page, posters.codes.flat(), 'Sở Tư pháp');

	await page.goto(address('STP-HT'));
	await expect(page.getByRole('heading', heading)).toHaveText('Sở Tư pháp');
	await expect(page.getByLabel('Ông/Bà làm thủ tục nào?')).toHaveCount(0); // the poster says which
});

test('a counter card shows the same code on both of its sides', async ({ page, demo }) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/surveys/dung-thu/points/TTHCC');
	await page.getByRole('link', { name: 'In thẻ để bàn' }).click();
	await expect(page).toHaveURL(/print=card/);
	await expect(page.locator('svg.qr')).toHaveCount(2); // the page before has one, and would be printed
	const address = `${demo.origin}/k/TTHCC`.toUpperCase();
	const { codes } = await print(page);
	expect(codes).toEqual([[address, address]]);
	await page.goto(address);
	await expect(page.getByRole('heading', heading)).toBeVisible();
});

test('a paper ballot has every question’s id, and no address by which to vote twice', async ({
	page,
	demo
}) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/surveys/thu-day-du/points?agency=STC');
	await page.getByLabel('Hình thức').selectOption('paper');
	await page.getByRole('button', { name: 'Thêm điểm' }).click();
	await expect(page.getByRole('status')).toHaveText('Đã thêm 1 điểm.');
	await page.goto('/admin/surveys/thu-day-du/points/print?print=paper&agency=STC');
	for (const id of ['A1', 'CS.F1.CQ', 'DV.F3.2a', 'LC.1', 'D2']) {
		await expect(page.getByText(id, { exact: true }).first()).toBeVisible();
	}
	const printed = await print(page);
	expect(printed.codes.flat()).toEqual([]);
	expect(printed.pictures.length).toBeGreaterThan(1);
});

test('a point out of use says so', async ({ page, demo }) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/surveys/dung-thu/points?agency=STNMT');
	await page.getByLabel('Số quầy').fill('9');
	await page.getByRole('button', { name: 'Thêm điểm' }).click();
	await expect(page.getByRole('status')).toHaveText('Đã thêm 1 điểm.');
	const code = (await page.locator('tbody a').filter({ hasText: 'Q9' }).last().textContent()) ?? '';
	await page.goto(`/k/${code}`);
	await expect(page.getByRole('heading', heading)).toHaveText('Sở Tài nguyên và Môi trường');
	await page.goto(`/admin/surveys/dung-thu/points/${code}`);
	await page.getByLabel('Tôi đồng ý ngừng dùng điểm này.').check();
	await page.getByRole('button', { name: 'Ngừng dùng' }).click();
	await expect(page.getByText('Điểm này đã ngừng dùng.')).toBeVisible();
	// A form that was rendered before is given out for a second more.
	await expect(async () => {
		await page.goto(`/k/${code}`);
		const told = page.getByRole('heading', heading);
		await expect(told).toHaveText('Điểm khảo sát này không còn dùng', { timeout: 2_000 });
	}).toPass();
});
