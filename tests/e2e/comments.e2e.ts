import type { Page } from '@playwright/test';
import { guidePicture } from '../support/guide-pictures.ts';
import { choose, expect, expectAccessible, stayLoggedIn, send, test } from '../support/stories.ts';

// What strangers write to Sở Tư pháp; the demo has a database to itself.
test.use({ stage: 'comments' });
test.describe.configure({ timeout: 180_000 });

const COMMENTS = '/admin/surveys/stp-2024/comments';

const WRITTEN = [
	'Cán bộ hướng dẫn tận tình, giải quyết nhanh.',
	'Bà Nguyễn Thị Lan ở quầy 3 rất nhiệt tình, gọi 0912 345 678 là nghe máy.',
	'Hồ sơ 000.00.15.H15-241105-0012 trễ hẹn hai ngày, không ai báo trước.',
	'=HYPERLINK("http://x.vn","bấm")',
	'<script>document.title = "hỏng"</script><img src=x onerror="document.title=\'hỏng\'">',
	'\u202eđọc ngược مرحبا\u202c',
	'😀'.repeat(500),
	'Nên có thêm ghế ngồi chờ.',
	'Biển chỉ dẫn còn khó thấy.',
	'Thủ tục đơn giản hơn trước.'
];

async function write(page: Page, words: string): Promise<void> {
	await page.goto('/k/STP2024');
	await page.getByLabel('Ông/Bà làm thủ tục nào?').selectOption({ label: 'Hộ tịch' });
	await choose(page, 'SF.CS', 'Hài lòng');
	await choose(page, 'SF.DV', 'Hài lòng');
	await page.locator('textarea').fill(words);
	await send(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nhận phiếu của Ông/Bà');
}

test.describe.serial('comments', () => {
	test('of ten citizens arrive unharmed, masked, and run nowhere', async ({ page, demo }) => {
		for (const words of WRITTEN) await write(page, words);
		await stayLoggedIn(page, demo, 'sonoivu');
		await expect(async () => {
			await page.goto(COMMENTS);
			await expect(page.locator('.comments li')).toHaveCount(10);
		}).toPass();
		const read = await page.locator('.comments blockquote').allTextContents();
		for (const words of WRITTEN.slice(3)) expect(read).toContain(words);
		expect(read).toContain(
			'Bà [tên] ở quầy 3 rất nhiệt tình, gọi [số điện thoại hoặc giấy tờ] là nghe máy.'
		);
		expect(read.join(' ')).not.toMatch(/Nguyễn|0912|241105/);
		expect(await page.title()).toContain('Ý kiến bằng lời');
		await guidePicture(page, 'bao-cao-y-kien', 1150);
	});

	test('are found without accents', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sonoivu');
		await page.goto(COMMENTS);
		await page.getByLabel(/Tìm trong ý kiến/).fill('ghe ngoi cho');
		await page.getByRole('button', { name: 'Tìm', exact: true }).click();
		await expect(page.locator('.comments li')).toHaveCount(1);
		await expect(page.locator('.comments li')).toContainText('Nên có thêm ghế ngồi chờ.');
	});

	test('that were read stand in the trail, without their words', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'kiemtra');
		await page.goto('/admin/audit');
		await expect(page.getByRole('main')).toContainText('Đọc ý kiến bằng lời');
		await expect(page.getByRole('main')).not.toContainText('ghe ngoi cho');
	});

	test('are not for the agency while the survey is open', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		const refused = await page.goto(COMMENTS);
		expect(refused?.status()).toBe(403);
	});

	test('are accessible @js', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sonoivu');
		await page.goto(COMMENTS);
		await expectAccessible(page);
	});
});
