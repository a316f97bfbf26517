import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { guidePicture } from '../support/guide-pictures.ts';
import { expect, expectAccessibleInAllSizes, logIn, test as story } from '../support/stories.ts';

/** Looks the page over with axe, which is a script itself: the story without any goes by. */
const test = story.extend<{ lookOver: () => Promise<void> }>({
	lookOver: async ({ page, javaScriptEnabled }, use) =>
		use(() => (javaScriptEnabled === false ? Promise.resolve() : expectAccessibleInAllSizes(page)))
});

test.use({ stage: 'designer' });

/** A questionnaire of its own for each story: with and without a script they share a database. */
async function copyShort(page: Page, code: string): Promise<void> {
	await page.goto('/admin/questionnaires');
	await page.getByLabel('Bắt đầu từ').selectOption('short@2');
	await page.getByLabel('Mã của phiếu mới').fill(code);
	await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
	await expect(page.getByText('Phiếu đã đầy đủ, có thể ban hành.')).toBeVisible();
}

const codeOf = (name: string, project: string) => `${name}-${project.replace(/[^a-z]/g, '')}`;

test('the department writes a questionnaire from the short form, mends it, publishes it and sees what changed', async ({
	page,
	demo,
	lookOver
}, { project }) => {
	const code = codeOf('phieu', project.name);
	await logIn(page, demo, 'sonoivu');
	await copyShort(page, code);
	await page.getByText('Ban hành', { exact: true }).first().click();
	await page.getByRole('button', { name: 'Ban hành' }).click();
	await expect(page.getByText('Đã ban hành bản 1.')).toBeVisible();

	await page.getByRole('button', { name: 'Soạn bản tiếp theo' }).click();
	await page.getByLabel('Kiểu câu hỏi, Phần suggestions').selectOption('choice');
	await page.getByRole('button', { name: 'Thêm câu hỏi vào Phần suggestions' }).click();
	const words = page.getByRole('group', { name: 'Lời câu hỏi' });
	await words.getByLabel('Tiếng Việt').fill('Ông/Bà nộp hồ sơ bằng cách nào?');
	for (const [number, vi, en] of [
		[1, 'Trực tiếp', 'At the counter'],
		[2, 'Trực tuyến', 'Online']
	] as const) {
		const option = page.getByRole('group', { name: `Phương án ${number}`, exact: true });
		await option.getByLabel('Tiếng Việt').fill(vi);
		await option.getByLabel('Tiếng Anh').fill(en);
	}
	await page.getByRole('button', { name: 'Lưu' }).click();
	await expect(page.getByText('Đã lưu.')).toBeVisible();
	await lookOver();

	const missing = page.getByRole('link', { name: 'Câu C1: chưa có lời tiếng Anh' });
	await missing.scrollIntoViewIfNeeded();
	await guidePicture(page, 'phieu-cho-can-sua', 700);
	await missing.click();
	await expect(words.getByLabel('Tiếng Anh')).toHaveAttribute('aria-invalid', 'true');
	await lookOver();
	await words.getByLabel('Tiếng Anh').fill('How did you file?');
	await page.getByRole('button', { name: 'Lưu' }).click();

	await page.getByRole('button', { name: 'Chuyển lên: Câu C1' }).click();
	await expect(page.getByRole('button', { name: 'Chuyển lên: Câu C1' })).toBeFocused();
	await page.getByText('Ban hành', { exact: true }).first().click();
	await page.getByRole('button', { name: 'Ban hành' }).click();
	await expect(page.getByText('Đã ban hành bản 2.')).toBeVisible();
	await lookOver();
	await page.getByRole('link', { name: 'Xem thay đổi' }).click();
	await expect(page.getByRole('rowheader', { name: 'Câu C1: thêm mới' })).toBeVisible();
	await guidePicture(page, 'phieu-thay-doi', 480);
	await lookOver();
});

test('the phone beside the form shows what is typed before it is saved @js', async ({
	page,
	demo
}, { project }) => {
	await logIn(page, demo, 'sonoivu');
	await copyShort(page, codeOf('thu', project.name));
	await page.getByRole('link', { name: 'Sửa: Câu SF.DV' }).click();
	const words = page.getByRole('group', { name: 'Lời câu hỏi' });
	await words.getByLabel('Tiếng Việt').fill('Thủ tục của {agency} thế nào?');
	const phone = page.frameLocator('iframe');
	await expect(phone.getByText('Thủ tục của Sở Tư pháp thế nào?')).toBeVisible();
	await guidePicture(page, 'phieu-soan', 1000);
});

test('two who edit one question see both versions, and nothing is lost', async ({
	page,
	demo,
	context,
	lookOver
}, { project }) => {
	await logIn(page, demo, 'sonoivu');
	await copyShort(page, codeOf('hai', project.name));
	await page.getByRole('link', { name: 'Sửa: Câu SF.DV' }).click();
	await expect(page.getByRole('group', { name: 'Lời câu hỏi' })).toBeVisible();
	const other = await context.newPage();
	await other.goto(page.url());
	const fill = async (on: Page, words: string) => {
		await on.getByRole('group', { name: 'Lời câu hỏi' }).getByLabel('Tiếng Việt').fill(words);
		await on.getByRole('button', { name: 'Lưu' }).click();
	};
	await fill(other, 'Bản của người kia?');
	await expect(other.getByText('Đã lưu.')).toBeVisible();
	await fill(page, 'Bản của tôi?');
	const alert = page.getByRole('alert');
	await expect(alert).toContainText('Bản của người kia?');
	await expect(alert).toContainText('Bản của tôi?');
	await expect(alert).toContainText('Lời câu hỏi · Tiếng Việt');
	await guidePicture(page, 'phieu-hai-nguoi-sua', 700);
	await lookOver();
	await page.getByRole('button', { name: 'Lưu bản của tôi thay bản đang lưu' }).click();
	await expect(page.getByText('Bản của tôi?').first()).toBeVisible();
});

test('a questionnaire leaves as a file and comes back from it', async ({ page, demo, lookOver }, {
	project
}) => {
	const code = codeOf('tep', project.name);
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/questionnaires/short?version=2');
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Tải JSON' }).click();
	const json = await readFile(await (await download).path(), 'utf8');
	await page.goto('/admin/questionnaires');
	const buffer = Buffer.from(json.replace('"code": "short"', `"code": "${code}"`));
	await page
		.getByLabel('Tệp JSON')
		.setInputFiles({ name: 'phieu.json', mimeType: 'application/json', buffer });
	await page.getByRole('button', { name: 'Nhập thành bản nháp' }).click();
	await expect(page.getByText('Phiếu đã đầy đủ, có thể ban hành.')).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`/admin/questionnaires/${code}/draft#content$`));
	await page.goto(`/admin/questionnaires/${code}/preview`);
	await expect(page.getByText('không có phiếu nào được gửi đi')).toBeVisible();
	await lookOver();
});
