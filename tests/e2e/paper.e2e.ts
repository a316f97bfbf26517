import { guidePicture } from '../support/guide-pictures.ts';
import { comeAs, fillPaperBatch, handIn, SATISFIED, typePaper } from '../support/paper-typing.ts';
import { expect, expectAccessibleInAllSizes, test } from '../support/stories.ts';

// Papers of Sở Tư pháp come back in a box: the department gives them to two people, who type them on
// their own; where they differ the paper decides, and then the ballots count.

test.use({ stage: 'paper' });

test('two people type a batch of paper, and what differs is settled by the paper', async ({
	page,
	demo,
	javaScriptEnabled
}) => {
	// axe is a script: without JavaScript there is nothing that could run it.
	const expectAccessibleHere = async () => javaScriptEnabled && expectAccessibleInAllSizes(page);
	await comeAs(page, demo, 'sonoivu');
	await page.goto('/admin/surveys/dung-thu');
	await page.getByRole('link', { name: 'Giao lô phiếu giấy' }).click();
	await page.getByLabel('Số phiếu thu về').fill('2');
	await page.getByRole('button', { name: 'Giao lô phiếu giấy' }).click();
	await expect(page.getByRole('alert')).toContainText('Lô phiếu chưa được giao');
	await expectAccessibleHere();
	await fillPaperBatch(page, '2');
	await expect(page.getByRole('status')).toContainText('Đã giao lô số');
	await expectAccessibleHere();
	const batch = new URL(page.url()).pathname;

	await comeAs(page, demo, 'nhaplieu');
	await page.goto(batch);
	await page.getByRole('link', { name: 'Nhập phiếu' }).first().click();
	await expectAccessibleHere();
	await typePaper(page, { ...SATISFIED, 'SF.DV': '9' });
	await expect(page.getByRole('alert')).toContainText('Không có ô mang số này');
	await expect(page.locator('[id="SF.DV"]')).toHaveValue('9');
	await expectAccessibleHere();
	await typePaper(page, SATISFIED);
	await expect(page.getByRole('status')).toHaveText('Đã lưu phiếu số 1.');
	await guidePicture(page, 'phieu-giay-nhap');
	await typePaper(page, { ...SATISFIED, 'SF.CS': '2', 'SF.GY': 'Thêm ghế ngồi chờ' });
	await expect(page.getByText('Ông/Bà đã nhập hết phiếu của mình.')).toBeVisible();
	await handIn(page);
	await expect(page.getByText('Ông/Bà đã nộp kết quả nhập của lô này.')).toBeVisible();

	await comeAs(page, demo, 'nhaplieu2');
	await page.goto(`${batch}/type`);
	// The second sees nothing of the first.
	await expect(page.locator('[id="SF.CS"]')).toHaveValue('');
	await typePaper(page, SATISFIED);
	await typePaper(page, SATISFIED);
	await handIn(page);
	await expect(page.getByText('Còn 1 phiếu khác nhau chưa xem lại.')).toBeVisible();
	await page.getByRole('link', { name: 'Đối chiếu' }).first().click();
	await expectAccessibleHere();
	await page.getByRole('link', { name: 'Phiếu số 2' }).click();
	await expect(page.locator('.differs')).toContainText('Nhập lần 1: Không hài lòng');
	await guidePicture(page, 'phieu-giay-doi-chieu');
	await expectAccessibleHere();
	await page.getByRole('button', { name: 'Lưu theo phiếu giấy' }).click();
	await page.getByRole('link', { name: 'Về lô phiếu' }).first().click();
	await expect(page.getByText('7 trong 8 ô được nhập hai lần')).toBeVisible();
	await guidePicture(page, 'phieu-giay-chot-lo');
	await page.getByRole('button', { name: 'Chốt lô phiếu' }).click();
	await expect(page.getByText('Lô phiếu đã chốt.')).toBeVisible();
	await expectAccessibleHere();

	await comeAs(page, demo, 'sonoivu');
	await page.goto('/admin/paper');
	await expect(page.getByRole('row').filter({ hasText: 'Lô số' }).first()).toContainText('Đã chốt');
	await expectAccessibleHere();
});

test('a paper that is no ballot is counted as such', async ({ page, demo }) => {
	await comeAs(page, demo, 'sonoivu');
	await page.goto('/admin/paper/new?survey=dung-thu');
	await fillPaperBatch(page, '1');
	await expect(page.getByRole('status')).toContainText('Đã giao lô số');
	const batch = new URL(page.url()).pathname;
	for (const username of ['nhaplieu', 'nhaplieu2']) {
		await comeAs(page, demo, username);
		await page.goto(`${batch}/type`);
		await page.getByLabel('Phiếu không hợp lệ').selectOption('Đánh dấu nhiều ô');
		await page.getByRole('button', { name: 'Lưu và sang phiếu tiếp theo' }).click();
		await handIn(page);
	}
	await expect(page.getByText('Phiếu không hợp lệ: Đánh dấu nhiều ô')).toBeVisible();
	await page.getByRole('button', { name: 'Chốt lô phiếu' }).click();
	await expect(page.getByText('Lô phiếu đã chốt.')).toBeVisible();
});
