import type { Page } from '@playwright/test';
import { expect, expectAccessible, logIn, test as story } from '../support/stories.ts';

/** Looks the page over with axe, which is a script itself: the story without any goes by. */
const test = story.extend<{ lookOver: () => Promise<void> }>({
	lookOver: async ({ page, javaScriptEnabled }, use) =>
		use(() => (javaScriptEnabled === false ? Promise.resolve() : expectAccessible(page)))
});

test.use({ stage: 'accounts' });

const PASSWORD = 'một câu dài dễ nhớ';

async function logInAs(page: Page, username: string): Promise<void> {
	await page.getByLabel('Tên đăng nhập hoặc thư điện tử').fill(username);
	await page.getByLabel('Mật khẩu').fill(PASSWORD);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

test('an administrator of the unit makes an account, its owner activates it, is moved and logged out', async ({
	page,
	demo,
	browser,
	javaScriptEnabled,
	lookOver
}, { project }) => {
	const username = `minh-${project.name.replace(/[^a-z]/g, '')}`;
	await logIn(page, demo, 'quantristp');
	await page.goto('/admin/accounts');
	await lookOver();
	await page.getByLabel('Tên đăng nhập').fill(username);
	await page.getByLabel('Vai trò').selectOption('agency');
	await page.getByLabel('Cơ quan', { exact: true }).selectOption('STP');
	await page.getByRole('button', { name: 'Thêm và làm phiếu kích hoạt' }).click();
	const slip = page.getByRole('article', { name: 'Phiếu kích hoạt tài khoản' });
	await expect(slip).toContainText(username);
	await lookOver();
	const code = (await slip.locator('.code').textContent()) ?? '';
	expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);

	const theirs = await browser.newContext({ javaScriptEnabled: javaScriptEnabled ?? true });
	const person = await theirs.newPage();
	await person.goto(`${demo.origin}/admin/login`);
	await person.getByRole('link', { name: /Có phiếu kích hoạt/ }).click();
	await person.getByLabel('Tên đăng nhập').fill(username);
	await person.getByLabel('Mã kích hoạt').fill(code.toLowerCase());
	await person.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
	await person.getByLabel('Nhập lại mật khẩu mới').fill('khác');
	await person.getByRole('button', { name: 'Kích hoạt' }).click();
	await expect(person.getByRole('alert')).toContainText('không giống nhau');
	await expect(person.getByLabel('Mã kích hoạt')).toHaveValue(code.toLowerCase());
	await person.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
	await person.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD);
	await person.getByRole('button', { name: 'Kích hoạt' }).click();
	await expect(person.getByText('Tài khoản đã được kích hoạt.')).toBeVisible();
	await logInAs(person, username);
	await expect(person.getByRole('heading', { level: 1 })).toHaveText('Tổng quan');

	await page.goto(`/admin/accounts/${username}`);
	await lookOver();
	await page.getByLabel('Vai trò').selectOption('leader');
	await page.getByRole('button', { name: 'Chuyển' }).click();
	await expect(page.getByText('Đã chuyển.')).toBeVisible();
	await person.goto(`${demo.origin}/admin`);
	await expect(person).toHaveURL(/\/admin\/login/);
	await logInAs(person, username);
	await expect(person.getByText('Lãnh đạo cơ quan').first()).toBeAttached();
	await theirs.close();
});

test('a mistake in the form is said beside its field, and nothing typed is lost', async ({
	page,
	demo
}) => {
	await logIn(page, demo, 'quantri');
	await page.goto('/admin/accounts');
	await page.getByLabel('Tên đăng nhập').fill('Nguyễn Văn A');
	await page.getByRole('button', { name: 'Thêm và làm phiếu kích hoạt' }).click();
	await expect(page.getByRole('alert')).toContainText('chữ không dấu');
	await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('Nguyễn Văn A');
});

test('somebody changes the own password', async ({ page, demo, lookOver }) => {
	await logIn(page, demo, 'kiemtra');
	await page.goto('/admin/password');
	await lookOver();
	await page.getByLabel('Mật khẩu hiện tại').fill('không phải');
	await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
	await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD);
	await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
	await expect(page.getByRole('alert')).toContainText('Mật khẩu hiện tại không đúng.');
});
