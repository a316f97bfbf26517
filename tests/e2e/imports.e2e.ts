import type { ImportState } from '#lib/domain/imports/progress.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { setProgress } from '#lib/server/storage/import-progress.ts';
import type { DemoServer } from '../support/demo-server.ts';
import { mapGoogleForm, uploadGoogleForm as upload } from '../support/google-form.ts';
import { guidePicture } from '../support/guide-pictures.ts';
import { expect, expectAccessibleInAllSizes, logIn, test } from '../support/stories.ts';

test.use({ stage: 'imports' });

/** What the rows of a run say, so that each run has a file of its own. */
const REMARKS: Record<string, string> = {
	'with-js': 'Cần thêm ghế chờ',
	'without-js': 'Cần thêm quạt'
};

test('last year’s Google Form comes in through the browser', async ({ page, demo }, {
	project
}) => {
	await logIn(page, demo, 'sonoivu');
	const remark = REMARKS[project.name] ?? project.name;
	await upload(page, remark);
	await expect(page.getByText('12 dòng dữ liệu')).toBeVisible();
	await expect(page.getByLabel('Cột “Dấu thời gian” là mục')).toHaveValue('month');

	await mapGoogleForm(page);
	await page.waitForLoadState('load'); // what is chosen in a list is known when all of it is there
	const option = page.getByLabel('“Rất tốt” là phương án');
	if ((await option.inputValue()) === '') {
		await expect(page.getByText(/^Có 1 chỗ cần sửa/)).toBeVisible();
		await guidePicture(page, 'nhap-tep-cho-sua', 1000);
		const marked = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Tải tệp đã đánh dấu lỗi' }).click();
		expect((await marked).suggestedFilename()).toBe('loi-ballots.xlsx');
		await option.selectOption({ label: 'Hài lòng' });
		await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
	}
	await expect(page.getByText('12 dòng đều đúng.')).toBeVisible();
	await guidePicture(page, 'nhap-tep-ket-qua', 600);
	await page.getByRole('button', { name: 'Nhập vào hệ thống' }).click();
	await expect(page.getByRole('status')).toHaveText('Đã nhập 12 dòng.');

	await upload(page, remark);
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
	await expectAccessibleInAllSizes(page);
	await upload(page, 'axe');
	await expectAccessibleInAllSizes(page);
	await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
	await expectAccessibleInAllSizes(page);
	const address = new URL(page.url()).pathname;
	const progress = () => page.goto(`${address}/progress`);
	const id = address.split('/').at(-1) ?? '';
	// A file comes in faster than axe looks: what the page reads is written where it reads it.
	await tellProgress(demo, id, { phase: 'checking', done: 40_000, of: 100_000 });
	await progress();
	await expect(page.getByRole('status')).toContainText('40.000');
	await guidePicture(page, 'nhap-tep-tien-do', 420);
	await expectAccessibleInAllSizes(page);
	await tellProgress(demo, id, { phase: 'stopped' });
	await progress();
	await expect(page.getByRole('alert')).toBeVisible();
	await expectAccessibleInAllSizes(page);
});

/** As if a server said it just now. */
async function tellProgress(demo: DemoServer, id: string, state: ImportState): Promise<void> {
	const db = openDatabase(demo.databaseUrl);
	await setProgress(db, id, state, new Date().toISOString());
	await db.destroy();
}
