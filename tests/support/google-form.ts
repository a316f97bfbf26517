import type { Page } from '@playwright/test';
import { guidePicture } from './guide-pictures.ts';

// A form of Google's that people had answered before, as it comes in through the browser.

/** Ballots in one file. */
const ROWS = 12;

/** As Google Forms exports it, with Vietnamese headings; numbered so that each run has a file of its own. */
function googleForm(number: string): Buffer {
	const lines = [
		'"Dấu thời gian","Ông/Bà đánh giá chính sách thế nào?","Ông/Bà đánh giá dịch vụ thế nào?","Ý kiến khác"',
		...Array.from(
			{ length: ROWS },
			(_, at) =>
				`"2024/11/${at + 1} 9:12:33 SA GMT+7","Hài lòng","${at === 3 ? 'Rất tốt' : 'Hài lòng'}","${number}"`
		)
	];
	return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
}

/** @param survey its title; absent for the first of the list */
export async function uploadGoogleForm(page: Page, number: string, survey?: string): Promise<void> {
	await page.goto('/admin/imports');
	await page.getByRole('link', { name: 'Nhập: Phiếu đã thu ở nơi khác' }).click();
	const file = {
		name: 'Biểu mẫu (câu trả lời).csv',
		mimeType: 'text/csv',
		buffer: googleForm(number)
	};
	await page.getByLabel('Tệp Excel hoặc CSV').setInputFiles(file);
	const chosen = survey === undefined ? { index: 1 } : { label: survey };
	await page.getByLabel('Đợt khảo sát', { exact: true }).selectOption(chosen);
	await page.getByLabel(/^Cơ quan, nếu tệp/).selectOption('STP');
	await guidePicture(page, 'nhap-tep-chon', 620);
	await page.getByRole('button', { name: 'Tải lên' }).click();
}

/** Says which columns are which questions; the words that nobody asked for stay behind. */
export async function mapGoogleForm(page: Page): Promise<void> {
	await page.getByLabel(/^Cột “Ông\/Bà đánh giá chính sách/).selectOption('SF.CS');
	await page.getByLabel(/^Cột “Ông\/Bà đánh giá dịch vụ/).selectOption('SF.DV');
	await page.getByLabel('Cột “Ý kiến khác” là mục').selectOption('');
	await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
}
