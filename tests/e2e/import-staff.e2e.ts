import { guidePicture } from '../support/guide-pictures.ts';
import { activate } from '../support/new-colleague.ts';
import { printedText } from '../support/printed.ts';
import { expect, expectAccessibleInAllSizes, logIn, test } from '../support/stories.ts';

test.use({ stage: 'import-staff' });
test.setTimeout(120_000);

const PASSWORD = 'một câu dài dễ nhớ';

test('a unit’s administrator takes a list of staff in, and prints a slip for each', async ({
	page,
	demo,
	javaScriptEnabled
}, { project }) => {
	const lookOver = () =>
		javaScriptEnabled === false ? Promise.resolve() : expectAccessibleInAllSizes(page);
	const run = project.name.replace(/[^a-z]/g, '');
	const list = (mistake: string) => ({
		name: 'danh-sach-can-bo.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(
			[
				'Tài khoản,Họ tên,Vai trò,Thư điện tử',
				`mai-${run},Nguyễn Thị Mai,Cơ quan,`,
				`nga-${run},Lê Thị Nga,${mistake},nga-${run}@stp.gov.vn`
			].join('\r\n')
		)
	});

	await logIn(page, demo, 'quantristp');
	await page.goto('/admin/accounts');
	await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
	await lookOver();
	await page.getByLabel('Tệp Excel hoặc CSV').setInputFiles(list('Nhập máy'));
	await page.getByRole('button', { name: 'Tải lên' }).click();
	await expect(page.getByLabel('Cột “Tài khoản” là mục')).toHaveValue('username');
	await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
	await expect(page.getByText('Có 1 chỗ cần sửa. Chưa có gì được ghi.')).toBeVisible();
	await expect(page.getByRole('row', { name: /Vui lòng chọn vai trò/ })).toContainText('3');
	await lookOver();

	await page.getByRole('link', { name: 'Tải tệp khác' }).click();
	await page.getByLabel('Tệp Excel hoặc CSV').setInputFiles(list('Nhập liệu'));
	await page.getByRole('button', { name: 'Tải lên' }).click();
	await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
	await expect(page.getByText('2 dòng đều đúng.')).toBeVisible();
	await guidePicture(page, 'nhap-can-bo-kiem-tra');
	await page.getByRole('button', { name: 'Tạo tài khoản và làm phiếu kích hoạt' }).click();

	await expect(page.getByRole('status')).toContainText('Đã tạo 2 tài khoản.');
	await guidePicture(page, 'nhap-can-bo-phieu');
	await lookOver();
	const sheets = await printedText(page);
	expect(sheets).toHaveLength(2);
	expect(sheets[0]).toContain('Nguyễn Thị Mai');
	expect(sheets[0]).not.toContain('Lê Thị Nga');
	expect(sheets[1]).toContain(`nga-${run}`);
	const slip = page.getByRole('article').filter({ hasText: 'Lê Thị Nga' });
	const code = (await slip.locator('.code').textContent()) ?? '';
	const address = page.url();

	await page.context().clearCookies();
	await activate(page, `nga-${run}`, { code, password: PASSWORD });

	// The sheets are shown once: their address leads to no codes.
	await logIn(page, demo, 'quantristp');
	await page.goto(address);
	await expect(page.locator('.code')).toHaveCount(0);
	await page.goto('/admin/accounts');
	await expect(page.getByRole('row', { name: new RegExp(`mai-${run}`) })).toContainText(
		'Nguyễn Thị Mai'
	);
});
