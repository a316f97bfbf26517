import { guidePicture } from '../support/guide-pictures.ts';
import { expectOpens, print } from '../support/printed.ts';
import {
	choose,
	expect,
	expectAccessibleInAllSizes,
	logIn,
	send,
	test
} from '../support/stories.ts';

// Slips are made, printed, scanned and used up; whom they ask about sees nothing of it.

test.use({ stage: 'slips' });

const heading = { level: 1 } as const;

test('the department prints slips; one is scanned, answered, and then used', async ({
	page,
	demo,
	javaScriptEnabled
}) => {
	// axe is a script: without JavaScript there is nothing that could run it.
	const lookOver = async () => javaScriptEnabled && expectAccessibleInAllSizes(page);
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/surveys/stp-2024/slips?agency=STP');
	await page.getByLabel('Số phiếu').fill('12');
	await page.getByLabel('Tôi sẽ in hoặc tải về ngay').check();
	await guidePicture(page, 'phieu-moi-lap', 860);
	await page.getByRole('button', { name: 'Lập và xuất mã' }).click();
	await expect(page.locator('.slip')).toHaveCount(12);
	await guidePicture(page, 'phieu-moi-to-in', 620);
	await lookOver();
	const typed = (await page.locator('.slip .typed').first().textContent()) ?? '';
	const { codes } = await print(page);
	expect(codes.map((it) => it.length)).toEqual([10, 2]);
	await expectOpens(page, codes.flat(), 'Sở Tư pháp');
	const scanned = codes[1]?.[0] ?? '';
	expect(scanned).toContain(`${demo.origin.toUpperCase()}/S/`);

	await page.goto(scanned);
	await expect(page.getByRole('heading', heading)).toHaveText('Sở Tư pháp');
	await lookOver();
	await page.getByLabel('Ông/Bà làm thủ tục nào?').selectOption({ label: 'Hộ tịch' });
	await choose(page, 'SF.CS', 'Hài lòng');
	await choose(page, 'SF.DV', 'Hài lòng');
	await send(page);
	await expect(page.getByRole('heading', heading)).toHaveText('Đã nhận phiếu của Ông/Bà');
	await page.goto(scanned);
	await expect(page.getByRole('heading', heading)).toHaveText('Phiếu mời này không dùng được nữa');
	await lookOver();

	await page.goto('/');
	await page.getByLabel('Mã in trên áp phích hoặc phiếu mời').fill(typed.toLowerCase());
	await page.getByRole('button', { name: 'Mở phiếu' }).click();
	await expect(page.getByRole('heading', heading)).toHaveText('Sở Tư pháp');
	await lookOver();

	await page.goto('/admin/surveys/stp-2024/slips');
	await lookOver();
	await page.getByRole('row').getByRole('link').first().click();
	await expect(page.getByRole('heading', heading)).toContainText('Lô phiếu mời');
	await lookOver();
	await page.getByLabel('Các mã').fill(scanned);
	await page.getByRole('button', { name: 'Khóa các phiếu này' }).click();
	await expect(page.getByRole('status')).toContainText('Đã khóa 0 phiếu');
	await guidePicture(page, 'phieu-moi-thu-ve');
	await page.goto('/admin/surveys/stp-2024/ledger');
	await expect(page.getByRole('row', { name: /Sở Tư pháp/ })).toBeVisible();
	await guidePicture(page, 'phieu-moi-can-doi', 420);
	await lookOver();
});

test('the department adds a point and prints its poster', async ({ page, demo }) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/surveys/stp-2024/points?agency=STP');
	await expect(page.getByRole('heading', { name: 'Thêm điểm' })).toBeVisible();
	await guidePicture(page, 'diem-khao-sat');
	await page.goto('/admin/surveys/stp-2024/points/print?print=poster');
	await expect(page.locator('.poster').first()).toBeVisible();
	await guidePicture(page, 'ap-phich', 1000);
});
