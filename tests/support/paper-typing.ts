import type { Page } from '@playwright/test';
import type { DemoServer } from './demo-server.ts';
import { guidePicture } from './guide-pictures.ts';
import { logIn } from './stories.ts';

// What people do with a bundle of papers in the browser, one after another at one machine.

/** Another person sits down: whoever was logged in is gone. */
export async function comeAs(page: Page, demo: DemoServer, username: string): Promise<void> {
	await page.context().clearCookies();
	await logIn(page, demo, username);
}

/** A paper of the short form on which everything is "Hài lòng": the numbers of its boxes. */
export const SATISFIED = { service: '3', 'SF.CS': '1', 'SF.DV': '1' };

/** Types the paper that is open by the numbers of its boxes, and saves it by Enter. */
export async function typePaper(page: Page, numbers: Record<string, string>): Promise<void> {
	for (const [field, number] of Object.entries(numbers)) {
		await page.locator(`[id="${field}"]`).fill(number);
	}
	await page.getByRole('button', { name: 'Lưu và sang phiếu tiếp theo' }).click();
}

/** Fills in who types the papers that came back about Sở Tư pháp. */
export async function fillPaperBatch(page: Page, papers: string): Promise<void> {
	await page.getByLabel('Cơ quan được đánh giá', { exact: true }).selectOption('STP');
	await page.getByLabel('Số phiếu thu về').fill(papers);
	await page.getByLabel('Người nhập lần 1').selectOption('nhaplieu');
	await page.getByLabel('Người nhập lần 2').selectOption('nhaplieu2');
	await guidePicture(page, 'phieu-giay-giao-lo', 720);
	await page.getByRole('button', { name: 'Giao lô phiếu giấy' }).click();
}

/** From the last typed paper back to the batch, which this person is done with. */
export async function handIn(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Về lô phiếu' }).first().click();
	await page.getByRole('button', { name: 'Nộp kết quả nhập' }).click();
}
