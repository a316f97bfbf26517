import { guidePicture } from '../support/guide-pictures.ts';
import {
	answerAtPoster,
	button,
	chooseRankedSources,
	dayFromNow,
	expectPlanPagesAccessible,
	link,
	mendPlan,
	openPlan,
	TITLE
} from '../support/plan-story.ts';
import { expect, stayLoggedIn, test } from '../support/stories.ts';

// The story of one plan, from the first draft to the first ballot; it has a demo to itself.
test.use({ stage: 'plan' });

test.describe.serial('a plan, from the first draft to the first ballot', () => {
	test('the clerk begins with a template', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await page.goto('/admin/plans');
		await guidePicture(page, 'ke-hoach-danh-sach');
		await link(page, 'Tạo kế hoạch từ mẫu').click();
		await guidePicture(page, 'ke-hoach-chon-mau');
		await link(page, /Dùng mẫu này: Người đã giải quyết/).click();
		await page.getByLabel('Nhận phiếu từ ngày').fill(dayFromNow(0));
		await page.getByLabel('Đến hết ngày').fill(dayFromNow(30));
		await page.getByLabel('Tên kế hoạch').fill(TITLE);
		await guidePicture(page, 'ke-hoach-soan');
		await chooseRankedSources(page);
		await expect(page.getByRole('status')).toContainText('Đã lưu bản thảo');
		await expect(page).toHaveURL(/\/admin\/plans\/[0-9a-f]{32}/);
	});

	test('a plan without numbers is not sent, and says why', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await openPlan(page);
		await button(page, 'Trình lãnh đạo').click();
		await expect(page.getByRole('alert')).toContainText('Chưa nhập số phiếu cần thu');
	});

	test('the clerk asks how many, both ways, and shares them out', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await openPlan(page);
		await link(page, 'Nhập số phiếu cần thu').click();
		await page.getByLabel('Số hồ sơ của Sở Tư pháp', { exact: true }).fill('3.250');
		await page.getByLabel('Số phiếu cần thu của Sở Tư pháp', { exact: true }).fill('3251');
		await button(page, 'Lưu số phiếu').click();
		await expect(page.getByRole('alert')).toContainText('số phiếu nhiều hơn số hồ sơ');
		await page.getByLabel('Số phiếu cần thu của Sở Tư pháp', { exact: true }).fill('50');
		await button(page, 'Lưu số phiếu').click();
		await link(page, 'Nhập số phiếu cần thu').click();
		await page.getByLabel('Số phiếu làm được theo kinh phí').fill('50');
		await button(page, 'Tính').click();
		await expect(page.locator('#helper')).toContainText(/357 phiếu.*344 phiếu/s);
		await expect(page.locator('#helper')).toContainText(
			'Với 50 phiếu chọn ngẫu nhiên trên 3.250 hồ sơ, sai số không quá ±13,8 điểm'
		);
		await guidePicture(page, 'ke-hoach-so-phieu');
	});

	test('and sends it to the leader', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await openPlan(page);
		await button(page, 'Trình lãnh đạo').click();
		await expect(page.getByRole('status')).toContainText('Đã trình kế hoạch');
		await expect(link(page, 'Sửa nội dung')).toHaveCount(0);
	});

	test('the leader returns it with a comment', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'lanhdao');
		await page.goto('/admin');
		await expect(page.locator('#plans')).toContainText(`${TITLE}: chờ lãnh đạo cơ quan đồng ý`);
		await page.goto('/admin/plans');
		await expect(page.getByRole('row', { name: new RegExp(TITLE) })).toContainText('Chờ Ông/Bà');
		await openPlan(page);
		await button(page, 'Trả lại để sửa').click();
		await expect(page.getByRole('alert')).toContainText('Vui lòng ghi ý kiến');
		await page.getByLabel('Ý kiến').fill('Đề nghị ghi rõ người phụ trách.');
		await guidePicture(page, 'ke-hoach-lanh-dao');
		await button(page, 'Trả lại để sửa').click();
		await expect(page.getByRole('status')).toContainText('Đã trả lại');
	});

	test('the clerk mends it; what a colleague saved meanwhile is not lost', async ({
		page,
		demo,
		browser,
		baseURL
	}) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await page.goto('/admin');
		await expect(page.locator('#plans')).toContainText(`${TITLE}: bị trả lại để sửa`);
		await openPlan(page);
		await expect(page.locator('.timeline')).toContainText('Đề nghị ghi rõ người phụ trách.');
		await link(page, 'Sửa nội dung').click();
		const other = await browser.newPage({ baseURL: baseURL ?? '' });
		await stayLoggedIn(other, demo, 'sonoivu');
		await mendPlan(other);
		await other.close();
		await page.getByLabel('Người phụ trách, phân công').fill('Bà Lan, Văn phòng Sở.');
		await button(page, 'Lưu kế hoạch').click();
		const compared = page.locator('table.compare');
		await expect(compared).toContainText(
			/sửa.*Nguồn phiếu dùng để xếp hạng.*Bà Lan, Văn phòng Sở./s
		);
		await guidePicture(page, 'ke-hoach-hai-nguoi-sua');
		await page.getByLabel('Mục đích, yêu cầu').fill('Mục đích do Sở Nội vụ sửa');
		await button(page, 'Lưu kế hoạch').click();
		await expect(page.getByRole('status')).toContainText('Đã lưu');
		await button(page, 'Trình lãnh đạo').click();
		await expect(page.getByRole('status')).toContainText('Đã trình');
	});

	test('the leader agrees', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'lanhdao');
		await openPlan(page);
		await button(page, 'Đồng ý, chuyển tiếp').click();
		await expect(page.getByRole('status')).toContainText('Đã ghi ý kiến');
	});

	test('number, day and signed copy are kept with it', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await openPlan(page);
		await page.getByLabel('Số, ký hiệu').fill('45/KH-STP');
		await page.getByLabel('Ngày ban hành').fill(dayFromNow(0));
		await button(page, 'Ghi số, ngày').click();
		await expect(page.locator('#signed')).toContainText('Số 45/KH-STP');
		const file = { name: 'giả.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') };
		await page.getByLabel('Bản ký').setInputFiles(file);
		await button(page, 'Tải bản ký lên').click();
		await expect(page.locator('#signed')).toContainText('Tệp này không phải là PDF.');
		const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 32)]);
		await page.getByLabel('Bản ký').setInputFiles({ ...file, buffer: bytes });
		await button(page, 'Tải bản ký lên').click();
		await expect(page.getByRole('status')).toContainText('Đã lưu bản ký');
		const address = await link(page, 'giả.pdf').getAttribute('href');
		const response = await page.request.get(address ?? '');
		expect(response.headers()['content-type']).toBe('application/pdf');
		expect(response.headers()['content-disposition']).toContain('attachment');
		expect(await response.body()).toEqual(bytes);
	});

	test('the plan is a paper in Word and a workbook', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await openPlan(page);
		for (const format of ['docx', 'xlsx']) {
			const response = await page.request.get(
				`${new URL(page.url()).pathname}/document?format=${format}`
			);
			expect(response.status()).toBe(200);
			expect(response.headers()['content-disposition']).toContain(`.${format}`);
			expect((await response.body()).subarray(0, 2).toString()).toBe('PK');
		}
	});

	test('the department approves and begins', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sonoivu');
		await openPlan(page);
		await guidePicture(page, 'ke-hoach-so-noi-vu');
		await button(page, 'Phê duyệt').click();
		await expect(page.getByRole('status')).toContainText('Đã ghi ý kiến');
		await button(page, 'Bắt đầu').click();
		await expect(page.getByRole('status')).toContainText('đã bắt đầu');
		await guidePicture(page, 'ke-hoach-dang-chay');
		await link(page, /Xem đợt khảo sát/).click();
		await expect(page.getByRole('main')).toContainText(/\/k\/STP20\d\d|STP20\d\d/);
	});

	test('a citizen answers, and the clerk sees that a ballot came', async ({ page, demo }) => {
		await answerAtPoster(page);
		await stayLoggedIn(page, demo, 'sotuphap');
		await openPlan(page);
		await link(page, 'Xem tiến độ').click();
		await expect(page.getByRole('row', { name: /^Sở Tư pháp/ })).toContainText('50');
		await expect(page.getByText('trên 50 phiếu cần thu (2%)')).toBeVisible();
		await guidePicture(page, 'ke-hoach-tien-do');
	});

	test('next year’s plan is a copy', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sotuphap');
		await openPlan(page);
		await link(page, 'Sao chép').click();
		await expect(page.getByLabel('Người phụ trách, phân công')).toHaveValue(
			'Bà Lan, Văn phòng Sở.'
		);
		await button(page, 'Lưu kế hoạch').click();
		await expect(page.locator('table.targets')).toContainText('50');
	});

	test('every page of it is accessible @js', async ({ page, demo }) => {
		await stayLoggedIn(page, demo, 'sonoivu');
		await page.goto('/admin/plans');
		const drafts = page.getByRole('row', { name: /bản thảo/ }).getByRole('link');
		const draft = (await drafts.first().getAttribute('href')) ?? '';
		await openPlan(page);
		const running = new URL(page.url()).pathname;
		await expectPlanPagesAccessible(page, { draft, running });
	});
});
