import { mapGoogleForm, uploadGoogleForm as upload } from '../support/google-form.ts';
import { expect, expectAccessible, logIn, test } from '../support/stories.ts';

test.use({ stage: 'imports' });

test('last year’s Google Form comes in through the browser', async ({ page, demo }, {
	project
}) => {
	await logIn(page, demo, 'sonoivu');
	await upload(page, project.name);
	await expect(page.getByText('12 dòng dữ liệu')).toBeVisible();
	await expect(page.getByLabel('Cột “Dấu thời gian” là mục')).toHaveValue('month');

	await mapGoogleForm(page);
	const option = page.getByLabel('“Rất tốt” là phương án');
	if ((await option.inputValue()) === '') {
		await expect(page.getByText(/^Có 1 chỗ cần sửa/)).toBeVisible();
		const marked = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Tải tệp đã đánh dấu lỗi' }).click();
		expect((await marked).suggestedFilename()).toBe('loi-ballots.xlsx');
		await option.selectOption({ label: 'Hài lòng' });
		await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
	}
	await expect(page.getByText('12 dòng đều đúng.')).toBeVisible();
	await page.getByRole('button', { name: 'Nhập vào hệ thống' }).click();
	await expect(page.getByRole('status')).toHaveText('Đã nhập 12 dòng.');

	await upload(page, project.name);
	await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
	await page.getByRole('button', { name: 'Nhập vào hệ thống' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã có sẵn');
});

test('a file that is none is said to be none', async ({ page, demo }) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/imports/services');
	const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
	const file = { name: '<b>anh</b>.xlsx', mimeType: 'image/png', buffer: picture };
	await page.getByLabel('Tệp Excel hoặc CSV').setInputFiles(file);
	await page.getByRole('button', { name: 'Tải lên' }).click();
	await expect(page.getByRole('alert')).toContainText('Không đọc được tệp này');
});

test('the steps of an import can be used by everybody @js', async ({ page, demo }) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/imports');
	await expectAccessible(page);
	await upload(page, 'axe');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
	await expectAccessible(page);
});
