import { guidePicture } from '../support/guide-pictures.ts';
import { addColleague } from '../support/new-colleague.ts';
import { printedText } from '../support/printed.ts';
import { expect, expectAccessibleInAllSizes, logIn, test } from '../support/stories.ts';

test.use({ stage: 'handover' });
test.setTimeout(120_000);

test('a clerk who is moved hands her plan over, and both sign the record', async ({
	page,
	demo,
	javaScriptEnabled
}, { project }) => {
	const lookOver = () =>
		javaScriptEnabled === false ? Promise.resolve() : expectAccessibleInAllSizes(page);
	const username = `tam-${project.name.replace(/[^a-z]/g, '')}`;
	const plan = `Kế hoạch của ${project.name}`;

	await logIn(page, demo, 'sotuphap');
	await page.goto('/admin/plans/new');
	await page.getByRole('link', { name: /Dùng mẫu này: Người đã giải quyết/ }).click();
	await page.getByLabel('Tên kế hoạch').fill(plan);
	await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
	await expect(page.getByText('Phụ trách: sotuphap')).toBeVisible();

	await page.context().clearCookies();
	await logIn(page, demo, 'quantristp');
	await addColleague(page, username);

	await page.goto('/admin/accounts/sotuphap');
	await page.getByLabel('Họ và tên').fill('Nguyễn Văn Mai');
	await page.getByRole('button', { name: 'Lưu họ và tên' }).click();
	await expect(page.getByRole('status')).toHaveText('Đã lưu họ và tên.');
	await expect(page.getByText(/Người này đang phụ trách \d+ việc chưa xong/)).toBeVisible();
	await guidePicture(page, 'tai-khoan-nguoi');
	await lookOver();
	await page.getByRole('main').getByRole('link', { name: 'Bàn giao công việc' }).click();
	await lookOver();
	await page.getByLabel('Người nhận').selectOption(username);
	await page.getByRole('button', { name: 'Xem trước' }).click();
	await expect(page.getByRole('row', { name: new RegExp(plan) })).toContainText('Chuyển được');
	await guidePicture(page, 'ban-giao-xem-truoc');
	await lookOver();
	await page.getByRole('button', { name: 'Bàn giao cho Trần Thị Tâm' }).click();

	await expect(page.getByRole('status')).toContainText('Đã bàn giao.');
	await guidePicture(page, 'ban-giao-bien-ban');
	await lookOver();
	const sheets = await printedText(page);
	expect(sheets).toHaveLength(1);
	for (const words of [
		'BIÊN BẢN BÀN GIAO',
		'Nguyễn Văn Mai',
		'Trần Thị Tâm',
		plan,
		'BÊN GIAO',
		'BÊN NHẬN'
	]) {
		expect(sheets[0]).toContain(words);
	}
	expect(sheets[0]).not.toContain('Đăng xuất');

	await page.getByRole('link', { name: 'Về trang bàn giao' }).click();
	await expect(page.getByText(`sotuphap giao cho ${username}`)).toBeVisible();
	await expect(page.getByRole('row', { name: new RegExp(plan) })).toHaveCount(0);
});

test('somebody with nothing open is told so', async ({ page, demo }) => {
	await logIn(page, demo, 'kiemtra');
	await page.goto('/admin/accounts/kiemtra/handover');
	await expect(page.getByText('Không có việc nào đang mở.')).toBeVisible();
});
