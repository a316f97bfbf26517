import type { Page } from '@playwright/test';
import { guidePicture } from '../support/guide-pictures.ts';
import {
	answerAtPoster,
	button,
	dayFromNow,
	link,
	openPlan,
	TITLE,
	yearOfPlan
} from '../support/plan-story.ts';
import { choose, expect, expectAccessible, stayLoggedIn, test } from '../support/stories.ts';

// An agency's own questions, from the clerk's page to a citizen's answer; on a demo of its own.
test.use({ stage: 'own-questions' });

const WORDS = 'Phòng chờ của {agency} thế nào?';

test.describe.serial('an agency’s own questions', () => {
	test('the clerk adds two, one not yet in English, and cannot send the plan', async ({
		page,
		demo
	}) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await makePlan(page);
		await link(page, 'Soạn câu hỏi riêng của Sở Tư pháp').click();
		await expect(page.getByText('Chưa có câu hỏi riêng nào.').first()).toBeVisible();
		await addQuestion(page, 'Chấm theo thang đo');
		await words(page).getByLabel('Tiếng Việt').fill(WORDS);
		await save(page);
		await addQuestion(page, 'Chọn một');
		await words(page).getByLabel('Tiếng Việt').fill('Ông/Bà đến bằng gì?');
		await words(page).getByLabel('Tiếng Anh').fill('How did you come?');
		for (const [number, vi, en] of [
			[1, 'Xe máy', 'By motorbike'],
			[2, 'Cách khác', 'Another way']
		] as const) {
			const option = page.getByRole('group', { name: `Phương án ${number}`, exact: true });
			await option.getByLabel('Tiếng Việt').fill(vi);
			await option.getByLabel('Tiếng Anh').fill(en);
		}
		await save(page);
		await expect(link(page, 'Câu R.STP.1: chưa có lời tiếng Anh')).toBeVisible();
		await openPlan(page);
		await button(page, 'Trình lãnh đạo').click();
		await expect(page.getByRole('alert')).toContainText('Câu hỏi riêng còn chỗ cần sửa');
	});

	test('mends it where the page leads, sees it as on a phone, and sends the plan', async ({
		page,
		demo
	}) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await openOwn(page);
		await link(page, 'Câu R.STP.1: chưa có lời tiếng Anh').click();
		await expect(words(page).getByLabel('Tiếng Anh')).toHaveAttribute('aria-invalid', 'true');
		await words(page).getByLabel('Tiếng Anh').fill('How is the waiting room of {agency}?');
		await guidePicture(page, 'cau-hoi-rieng-soan');
		await save(page);
		await expect(page.getByText('Các câu hỏi riêng đã đầy đủ.')).toBeVisible();
		await link(page, 'Xem trên điện thoại').click();
		await expect(page.getByText('Phòng chờ của Sở Tư pháp thế nào?')).toBeVisible();
		await openPlan(page);
		await button(page, 'Trình lãnh đạo').click();
		await expect(page.getByRole('status')).toContainText('Đã trình kế hoạch');
		await link(page, 'Xem câu hỏi riêng của Sở Tư pháp').click();
		await expect(page.getByText('Lúc này chỉ xem được, không sửa được.')).toBeVisible();
		await expect(page.getByRole('button', { name: /Thêm câu hỏi/ })).toHaveCount(0);
	});

	test('the phone beside the form shows what is typed before it is saved @js', async ({
		page,
		demo
	}) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await makePlan(page, 'Kế hoạch để xem thử');
		await link(page, 'Soạn câu hỏi riêng của Sở Tư pháp').click();
		await addQuestion(page, 'Viết ý kiến');
		await words(page).getByLabel('Tiếng Việt').fill('{agency} nên mở cửa khi nào?');
		const phone = page.frameLocator('iframe');
		await expect(phone.getByText('Sở Tư pháp nên mở cửa khi nào?')).toBeVisible();
	});

	test('what is typed before the script comes stays, and the phone shows it @js', async ({
		page,
		demo
	}) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await makePlan(page, 'Kế hoạch trên đường truyền chậm');
		await link(page, 'Soạn câu hỏi riêng của Sở Tư pháp').click();
		let send: () => void = () => undefined;
		const sent = new Promise<void>((resolve) => (send = resolve));
		await page.route('**/_app/**/*.js', async (route) => {
			await sent;
			await route.continue();
		});
		await addQuestion(page, 'Viết ý kiến');
		await words(page).getByLabel('Tiếng Việt').fill('{agency} có nhận hồ sơ ngày thứ Bảy không?');
		send();
		const phone = page.frameLocator('iframe');
		await expect(phone.getByText('Sở Tư pháp có nhận hồ sơ ngày thứ Bảy không?')).toBeVisible();
		await expect(words(page).getByLabel('Tiếng Việt')).toHaveValue(/thứ Bảy/);
	});

	test('the leader reads them', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'lanhdao');
		await openPlan(page);
		await expect(page.locator('#own')).toContainText(WORDS);
		await button(page, 'Đồng ý, chuyển tiếp').click();
		await expect(page.getByRole('status')).toContainText('Đã ghi ý kiến');
	});

	test('so does the department, in both languages, and begins', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sonoivu');
		await openPlan(page);
		await expect(page.locator('#own')).toContainText('How is the waiting room of {agency}?');
		await guidePicture(page, 'cau-hoi-rieng-phe-duyet');
		await button(page, 'Phê duyệt').click();
		await expect(page.getByRole('status')).toContainText('Đã ghi ý kiến');
		await button(page, 'Bắt đầu').click();
		await expect(page.getByRole('status')).toContainText('đã bắt đầu');
	});

	test('a citizen answers them, or leaves them out', async ({ page }) => {
		await answerAtPoster(page, async () => {
			await choose(page, 'R.STP.1', 'Không hài lòng');
			await choose(page, 'R.STP.2', 'Xe máy');
		});
		await answerAtPoster(page);
	});

	test('while the survey is open the clerk sees nothing of what they bring', async ({
		page,
		demo
	}) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		const refused = await page.goto(`/admin/surveys/stp-${yearOfPlan()}/results/STP/own`);
		expect(refused?.status()).toBe(403);
	});

	test('what they bring has a page apart, and is in no report', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'kiemtra');
		await page.goto(`/admin/surveys/stp-${yearOfPlan()}/results/STP`);
		await expect(page.getByRole('main')).not.toContainText('Phòng chờ');
		await link(page, 'Câu hỏi riêng').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Câu hỏi riêng');
		await expect(page.getByText('Không nằm trong báo cáo chung')).toBeVisible();
	});

	test('every page of them is accessible @js', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'kiemtra');
		await openPlan(page);
		const plan = new URL(page.url()).pathname;
		const questions = `${plan}/questions/STP`;
		const results = `/admin/surveys/stp-${yearOfPlan()}/results/STP/own`;
		for (const path of [plan, questions, `${questions}/preview`, results]) {
			for (const size of [
				{ width: 360, height: 740 },
				{ width: 1366, height: 768 }
			]) {
				await page.setViewportSize(size);
				await page.goto(path);
				await expectAccessible(page);
			}
			await page.goto(`${path}?lang=en`);
			await expectAccessible(page);
		}
	});
});

const words = (page: Page) => page.getByRole('group', { name: 'Lời câu hỏi' });

async function makePlan(page: Page, title = TITLE): Promise<void> {
	await page.goto('/admin/plans/new?template=procedure');
	await page.getByLabel('Nhận phiếu từ ngày').fill(dayFromNow(0));
	await page.getByLabel('Đến hết ngày').fill(dayFromNow(30));
	await page.getByLabel('Tên kế hoạch').fill(title);
	await button(page, 'Lưu kế hoạch').click();
	await link(page, 'Nhập số phiếu cần thu').click();
	await page.getByLabel('Số phiếu cần thu của Sở Tư pháp', { exact: true }).fill('50');
	await button(page, 'Lưu số phiếu').click();
	await expect(page.getByRole('status')).toContainText('Đã lưu');
}

async function openOwn(page: Page): Promise<void> {
	await openPlan(page);
	await link(page, 'Soạn câu hỏi riêng của Sở Tư pháp').click();
}

async function addQuestion(page: Page, kind: string): Promise<void> {
	await page.getByLabel(/^Kiểu câu hỏi/).selectOption({ label: kind });
	await page.getByRole('button', { name: /^Thêm câu hỏi/ }).click();
	await expect(words(page)).toBeVisible();
}

async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByText('Đã lưu.')).toBeVisible();
}
