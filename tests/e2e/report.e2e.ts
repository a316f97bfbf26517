import type { Page } from '@playwright/test';
import { guidePicture } from '../support/guide-pictures.ts';
import { expect, expectAccessible, logIn, test } from '../support/stories.ts';
import { readWord } from '../support/word.ts';

test.use({ stage: 'report' });

const RESULTS = '/admin/surveys/minh-hoa-2024/results';

const limitations = (page: Page) => page.getByLabel('Hạn chế');
const save = (page: Page) => page.getByRole('button', { name: 'Lưu phần lời' }).click();

/** All words of the Word report that the page offers. */
async function wordOf(page: Page): Promise<string> {
	const href = await page.getByRole('link', { name: 'Báo cáo (Word)' }).getAttribute('href');
	const { paragraphs, tables } = readWord(await (await page.request.get(href ?? '')).body());
	return [...paragraphs, ...tables.flat(2)].join('\n');
}

test('the official writes her part, a colleague is not overwritten, and Word has it', async ({
	page,
	demo
}, { project }) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto(RESULTS);
	await page.getByRole('link', { name: 'Soạn báo cáo' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Soạn báo cáo');

	const colleague = await page.context().newPage();
	await colleague.goto(page.url());
	await page.getByLabel('Địa danh').fill('Gia Nghĩa');
	const written = `Còn hồ sơ trễ hạn ở một số cơ quan (${project.name}).`;
	await limitations(page).fill(`${written}\nChỗ ngồi chờ chưa đủ.`);
	await save(page);
	await expect(page.getByRole('status')).toContainText('Đã lưu phần lời.');
	await guidePicture(page, 'soan-bao-cao');

	await limitations(colleague).fill('Bản của đồng nghiệp');
	await save(colleague);
	await expect(colleague.getByText('Người khác vừa sửa mục này')).toBeVisible();
	await expect(colleague.getByRole('row', { name: /Hạn chế/ })).toContainText(written);
	await expect(limitations(colleague)).toHaveValue('Bản của đồng nghiệp');

	await page.reload();
	await expect(limitations(page)).toHaveValue(new RegExp(written.slice(0, 20)));
	const word = await wordOf(page);
	expect(word).toContain(`${written}\nChỗ ngồi chờ chưa đủ.`);
	expect(word).toContain('Gia Nghĩa, ngày');
	expect(word).toContain('UBND TỈNH ĐẮK NÔNG\nSỞ NỘI VỤ');
	for (const draft of ['Tóm tắt một trang', 'Dự thảo Tờ trình', 'Dự thảo Quyết định công bố']) {
		const href = await page.getByRole('link', { name: draft }).getAttribute('href');
		const paper = readWord(await (await page.request.get(href ?? '')).body());
		expect(paper.paragraphs.join('\n')).toContain('năm 2024');
	}
});

test('an agency completes its own report, on its own letterhead', async ({ page, demo }) => {
	await logIn(page, demo, 'sotuphap');
	await page.goto(`${RESULTS}/STP`);
	await page.getByRole('link', { name: 'Soạn báo cáo' }).click();
	await page.getByLabel('Kiến nghị, đề xuất').fill('Đề nghị bổ sung máy lấy số.');
	await save(page);
	await expect(page.getByRole('status')).toBeVisible();
	const word = await wordOf(page);
	expect(word).toContain('UBND TỈNH ĐẮK NÔNG\nSỞ TƯ PHÁP');
	expect(word).toContain('Đề nghị bổ sung máy lấy số.');
	expect(word).not.toContain('Còn hồ sơ trễ hạn');
});

for (const [username, path] of [
	['sonoivu', '/admin/surveys/minh-hoa-2024/report'],
	['sotuphap', '/admin/surveys/stp-2024/report/STP'],
	['lanhdao', '/admin/surveys/minh-hoa-2024/report/STP']
] as const) {
	test(`${path} can be used by everybody, ${username} @js`, async ({ page, demo }) => {
		await logIn(page, demo, username);
		for (const size of [
			{ width: 360, height: 740 },
			{ width: 1366, height: 768 }
		]) {
			await page.setViewportSize(size);
			await page.goto(path);
			await expectAccessible(page);
		}
	});
}
