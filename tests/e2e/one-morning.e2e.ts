import { mapGoogleForm, uploadGoogleForm } from '../support/google-form.ts';
import { activate, addColleague } from '../support/new-colleague.ts';
import { comeAs, fillPaperBatch, handIn, SATISFIED, typePaper } from '../support/paper-typing.ts';
import { button, dayFromNow, link, openPlan } from '../support/plan-story.ts';
import { print } from '../support/printed.ts';
import { expect, logIn, sendShortBallot, test } from '../support/stories.ts';

// One morning of a clerk at Sở Tư pháp: from the copy of last year's plan to ballots of every
// channel, and to the colleague who goes on with it.

test.use({ stage: 'one-morning' });

const PLAN = 'Kế hoạch của một buổi sáng';
const COLLEAGUE = 'tam-stp';

/** What an earlier step of the story leaves to a later one. */
const left = { survey: '', poster: '', slip: '', batch: '' };

test.describe.serial('one morning, from the first draft to the handover', () => {
	test('the clerk copies last year’s plan and sends it to her leader', async ({ page, demo }) => {
		await logIn(page, demo, 'sotuphap');
		await page.goto('/admin/plans');
		await link(page, 'Tạo kế hoạch từ mẫu').click();
		await link(page, /^Sao chép Khảo sát mức độ hài lòng năm 2024/).click();
		await page.getByLabel('Tên kế hoạch').fill(PLAN);
		await page.getByLabel('Nhận phiếu từ ngày').fill(dayFromNow(0));
		await page.getByLabel('Đến hết ngày').fill(dayFromNow(30));
		await button(page, 'Lưu kế hoạch').click();
		await expect(page.getByRole('status')).toContainText('Đã lưu bản thảo');
		// How many to ask is copied; how many could be asked is counted anew each year.
		await link(page, 'Nhập số phiếu cần thu').click();
		await page.getByLabel('Số hồ sơ của Sở Tư pháp', { exact: true }).fill('3.250');
		await button(page, 'Lưu số phiếu').click();
		await expect(page.locator('table.targets')).toContainText(/3\.250.*50/s);
		await button(page, 'Trình lãnh đạo').click();
		await expect(page.getByRole('status')).toContainText('Đã trình kế hoạch');
	});

	test('her leader agrees', async ({ page, demo }) => {
		await logIn(page, demo, 'lanhdao');
		await openPlan(page, PLAN);
		await button(page, 'Đồng ý, chuyển tiếp').click();
		await expect(page.getByRole('status')).toContainText('Đã ghi ý kiến');
	});

	test('the department approves and begins', async ({ page, demo }) => {
		await logIn(page, demo, 'sonoivu');
		await openPlan(page, PLAN);
		await button(page, 'Phê duyệt').click();
		await expect(page.getByRole('status')).toContainText('Đã ghi ý kiến');
		await button(page, 'Bắt đầu').click();
		await expect(page.getByRole('status')).toContainText('đã bắt đầu');
		await link(page, /Xem đợt khảo sát/).click();
		await expect(page).toHaveURL(/\/admin\/surveys\//);
		left.survey = new URL(page.url()).pathname;
	});

	test('the clerk prints the poster, and a box for papers gets a place', async ({ page, demo }) => {
		await logIn(page, demo, 'sotuphap');
		await page.goto(left.survey);
		await link(page, 'Điểm khảo sát và in áp phích').click();
		await page.getByLabel('Hình thức').selectOption('paper');
		await button(page, 'Thêm điểm').click();
		await expect(page.getByRole('status')).toHaveText('Đã thêm 1 điểm.');
		await link(page, 'In áp phích').click();
		await expect(page).toHaveURL(/print=poster/);
		const { codes } = await print(page);
		expect(codes).toHaveLength(1);
		left.poster = codes[0]?.[0] ?? '';
		expect(left.poster).toContain(`${demo.origin}/k/STP`.toUpperCase());
	});

	test('the department makes slips', async ({ page, demo }) => {
		await logIn(page, demo, 'sonoivu');
		await page.goto(left.survey);
		await link(page, 'Phiếu mời').click();
		await page.getByLabel('Cơ quan được đánh giá').selectOption('STP');
		await button(page, 'Chọn').click();
		await page.getByLabel('Số phiếu').fill('10');
		await page.getByLabel('Tôi sẽ in hoặc tải về ngay').check();
		await button(page, 'Lập và xuất mã').click();
		await expect(page.locator('.slip')).toHaveCount(10);
		const { codes } = await print(page);
		left.slip = codes[0]?.[0] ?? '';
		expect(left.slip).toContain(`${demo.origin.toUpperCase()}/S/`);
	});

	test('a citizen answers by the slip, another by the poster', async ({ page }) => {
		for (const scanned of [left.slip, left.poster]) {
			await sendShortBallot(page, 'Hài lòng', scanned);
		}
		await page.goto(left.slip);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Phiếu mời này không dùng được nữa'
		);
	});

	test('the department gives out a bundle of papers', async ({ page, demo }) => {
		await logIn(page, demo, 'sonoivu');
		await page.goto(left.survey);
		await link(page, 'Giao lô phiếu giấy').click();
		await fillPaperBatch(page, '2');
		await expect(page.getByRole('status')).toContainText('Đã giao lô số');
		left.batch = new URL(page.url()).pathname;
	});

	test('two people of another agency type it; where they differ, the paper decides', async ({
		page,
		demo
	}) => {
		for (const [username, policy] of [
			['nhaplieu', '2'],
			['nhaplieu2', '1']
		] as const) {
			await comeAs(page, demo, username);
			await page.goto(`${left.batch}/type`);
			await typePaper(page, SATISFIED);
			await expect(page.getByRole('status')).toHaveText('Đã lưu phiếu số 1.');
			await typePaper(page, { ...SATISFIED, 'SF.CS': policy });
			await expect(page.getByText('Ông/Bà đã nhập hết phiếu của mình.')).toBeVisible();
			await handIn(page);
		}
		await expect(page.getByText('Còn 1 phiếu khác nhau chưa xem lại.')).toBeVisible();
		await link(page, 'Đối chiếu').click();
		await link(page, 'Phiếu số 2').click();
		await expect(page.locator('.differs')).toContainText('Nhập lần 1: Không hài lòng');
		await page.locator('[id="SF.CS"]').fill('1');
		await button(page, 'Lưu theo phiếu giấy').click();
		await link(page, 'Về lô phiếu').click();
		await button(page, 'Chốt lô phiếu').click();
		await expect(page.getByText('Lô phiếu đã chốt.')).toBeVisible();
	});

	test('the department takes in an earlier Google Form', async ({ page, demo }) => {
		await logIn(page, demo, 'sonoivu');
		await uploadGoogleForm(page, 'buổi sáng', PLAN);
		await expect(page.getByLabel('Cột “Dấu thời gian” là mục')).toHaveValue('month');
		await mapGoogleForm(page);
		await page.getByLabel('“Rất tốt” là phương án').selectOption({ label: 'Hài lòng' });
		await button(page, 'Kiểm tra thử').click();
		await expect(page.getByText('12 dòng đều đúng.')).toBeVisible();
		await button(page, 'Nhập vào hệ thống').click();
		await expect(page.getByRole('status')).toHaveText('Đã nhập 12 dòng.');
	});

	test('the clerk sees what came in against the target', async ({ page, demo }) => {
		await logIn(page, demo, 'sotuphap');
		await openPlan(page, PLAN);
		await link(page, 'Xem tiến độ').click();
		// One by the slip, one by the poster, two papers, twelve of the file.
		await expect(page.getByText('trên 50 phiếu cần thu (32%)')).toBeVisible();
		await expect(page.getByRole('row', { name: /^Sở Tư pháp 16 50 / })).toBeVisible();
		for (const [channel, ballots] of [
			['Mã QR tại quầy', 1],
			['Phiếu mời', 1],
			['Phiếu giấy', 2],
			['Nhập từ tệp', 12]
		] as const) {
			await expect(page.getByRole('row', { name: `${channel} ${ballots} ` })).toBeVisible();
		}
	});

	test('she is moved, and a new colleague goes on with the plan', async ({ page, demo }) => {
		await logIn(page, demo, 'quantristp');
		const code = await addColleague(page, COLLEAGUE);
		await page.goto('/admin/accounts/sotuphap/handover');
		await page.getByLabel('Người nhận').selectOption(COLLEAGUE);
		await button(page, 'Xem trước').click();
		await expect(page.getByRole('row', { name: new RegExp(PLAN) })).toContainText('Chuyển được');
		await button(page, 'Bàn giao cho Trần Thị Tâm').click();
		await expect(page.getByRole('status')).toContainText('Đã bàn giao.');

		await page.context().clearCookies();
		await activate(page, COLLEAGUE, { code, password: demo.passwordOf(COLLEAGUE) });
		await logIn(page, demo, COLLEAGUE);
		await openPlan(page, PLAN);
		await expect(page.getByText(`Phụ trách: ${COLLEAGUE}`)).toBeVisible();
		await link(page, 'Xem tiến độ').click();
		await expect(page.getByText('trên 50 phiếu cần thu (32%)')).toBeVisible();
	});
});
