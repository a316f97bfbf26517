import { print } from '../support/printed.ts';
import { choose, expect, logIn, send, test } from '../support/stories.ts';

// Slips are made, printed, scanned and used up; whom they ask about sees nothing of it.

test.use({ stage: 'slips' });

const heading = { level: 1 } as const;

test('the department prints slips; one is scanned, answered, and then used', async ({
	page,
	demo
}) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/surveys/stp-2024/slips?agency=STP');
	await page.getByLabel('Số phiếu').fill('12');
	await page.getByLabel('Tôi sẽ in hoặc tải về ngay').check();
	await page.getByRole('button', { name: 'Lập và xuất mã' }).click();
	await expect(page.locator('.slip')).toHaveCount(12);
	const typed = (await page.locator('.slip .typed').first().textContent()) ?? '';
	const { codes } = await print(page);
	expect(codes.map((it) => it.length)).toEqual([10, 2]);
	const scanned = codes[1]?.[0] ?? '';
	expect(scanned).toContain(`${demo.origin.toUpperCase()}/S/`);

	await page.goto(scanned);
	await expect(page.getByRole('heading', heading)).toHaveText('Sở Tư pháp');
	await page.getByLabel('Ông/Bà làm thủ tục nào?').selectOption({ label: 'Hộ tịch' });
	await choose(page, 'SF.CS', 'Hài lòng');
	await choose(page, 'SF.DV', 'Hài lòng');
	await send(page);
	await expect(page.getByRole('heading', heading)).toHaveText('Đã nhận phiếu của Ông/Bà');
	await page.goto(scanned);
	await expect(page.getByRole('heading', heading)).toHaveText('Phiếu mời này không dùng được nữa');

	await page.goto('/');
	await page.getByLabel('Mã in trên áp phích hoặc phiếu mời').fill(typed.toLowerCase());
	await page.getByRole('button', { name: 'Mở phiếu' }).click();
	await expect(page.getByRole('heading', heading)).toHaveText('Sở Tư pháp');
});
