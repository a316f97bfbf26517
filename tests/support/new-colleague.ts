import type { Page } from '@playwright/test';
import { expect } from './stories.ts';

// Somebody new at Sở Tư pháp, and the slip by which they come in.

/** The unit's administrator adds Trần Thị Tâm as a clerk. @returns the code of her slip */
export async function addColleague(page: Page, username: string): Promise<string> {
	await page.goto('/admin/accounts');
	await page.getByLabel('Tên đăng nhập').fill(username);
	await page.getByLabel('Họ và tên (không bắt buộc)').fill('Trần Thị Tâm');
	await page.getByLabel('Vai trò').selectOption('agency');
	await page.getByLabel('Cơ quan', { exact: true }).selectOption('STP');
	await page.getByRole('button', { name: 'Thêm và làm phiếu kích hoạt' }).click();
	const slip = page.getByRole('article').filter({ hasText: 'Trần Thị Tâm' });
	await expect(slip).toBeVisible();
	return (await slip.locator('.code').textContent()) ?? '';
}

/** The newcomer types the code of the slip, and a password of their own. */
export async function activate(
	page: Page,
	username: string,
	{ code, password }: { code: string; password: string }
): Promise<void> {
	await page.goto('/admin/activate');
	await page.getByLabel('Tên đăng nhập').fill(username);
	await page.getByLabel('Mã kích hoạt').fill(code);
	await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
	await page.getByLabel('Nhập lại mật khẩu mới').fill(password);
	await page.getByRole('button', { name: 'Kích hoạt' }).click();
	await expect(page.getByText('Tài khoản đã được kích hoạt.')).toBeVisible();
}
