import { choose, expect, send, test } from '../support/stories.ts';

const heading = { level: 1 } as const;

test('in a hall the citizen chooses agency and procedure by large buttons, then answers', async ({
	page
}) => {
	await page.goto('/k/tthcc');
	await expect(page.getByRole('heading', heading)).toHaveText(
		'Ông/Bà muốn cho ý kiến về cơ quan nào?'
	);
	await page.getByRole('link', { name: 'Sở Giao thông vận tải' }).click();
	await expect(page.getByRole('heading', heading)).toHaveText(
		'Ông/Bà làm thủ tục nào tại Sở Giao thông vận tải?'
	);
	await page.getByRole('link', { name: 'Đổi giấy phép lái xe' }).click();
	await expect(page.getByRole('heading', heading)).toHaveText('Sở Giao thông vận tải');
	await choose(page, 'SF.DV', 'Hài lòng');
	await send(page);
	// A mistake asks for nothing again but the answer that was forgotten.
	await expect(page.getByRole('alert').first()).toContainText('Còn 1 chỗ cần xem lại');
	await expect(page.getByRole('heading', heading)).toHaveText('Sở Giao thông vận tải');
	await choose(page, 'SF.CS', 'Không hài lòng');
	await send(page);
	await expect(page.getByRole('heading', heading)).toHaveText('Đã nhận phiếu của Ông/Bà');
	await page.getByRole('link', { name: 'Gửi phiếu khác cho người khác' }).click();
	await expect(page.getByRole('heading', heading)).toHaveText(
		'Ông/Bà muốn cho ý kiến về cơ quan nào?'
	);
});

test('the choice in a hall can be taken back', async ({ page }) => {
	await page.goto('/k/TTHCC?agency=STNMT');
	await page.getByRole('link', { name: 'Chọn cơ quan khác' }).click();
	await expect(page.getByRole('link', { name: 'Sở Tư pháp' })).toBeVisible();
});

test('a hall in English stays in English', async ({ page }) => {
	await page.goto('/k/TTHCC?lang=en');
	await page.getByRole('link', { name: 'Department of Justice' }).click();
	await page.getByRole('link', { name: 'Another procedure' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('heading', heading)).toHaveText('Department of Justice');
});

test('an agency that is not in the hall is not asked about', async ({ page }) => {
	await page.goto('/k/TTHCC?agency=SYT');
	await expect(page.getByRole('link', { name: 'Sở Tư pháp' })).toBeVisible();
});

test.describe('a code that leads nowhere is explained in words', () => {
	for (const { path, title, text } of [
		{ path: '/k/KHONGCO', title: 'Không có điểm khảo sát này', text: 'quét lại mã QR' },
		{ path: '/k/MH2024-STP', title: 'Đã hết thời gian lấy ý kiến', text: '31/10/2024' },
		{ path: '/k/CHUAMO', title: 'Chưa đến ngày lấy ý kiến', text: 'bắt đầu từ ngày' },
		{ path: '/r/0000000000000000', title: 'Không tìm thấy mã xác nhận này', text: 'ký tự' }
	]) {
		test(`${path}: ${title}`, async ({ page }) => {
			await page.goto(path);
			await expect(page.getByRole('heading', heading)).toHaveText(title);
			await expect(page.getByRole('main')).toContainText(text);
			await page.getByRole('link', { name: 'Về trang đầu' }).click();
			await expect(page).toHaveURL(/\/$/);
		});
	}
});

test('the code from a poster, typed on the first page, opens the form', async ({ page }) => {
	await page.goto('/');
	await page.getByLabel('Mã in trên áp phích hoặc phiếu mời').fill(' stp2024 ');
	await page.getByRole('button', { name: 'Mở phiếu' }).click();
	await expect(page).toHaveURL(/\/k\/STP2024$/i);
	await page.goto('/');
	await page.getByLabel('Mã in trên áp phích hoặc phiếu mời').fill('sai-ma');
	await page.getByRole('button', { name: 'Mở phiếu' }).click();
	await expect(page.getByRole('alert')).toContainText('Không có điểm khảo sát nào');
	await expect(page.getByLabel('Mã in trên áp phích hoặc phiếu mời')).toHaveValue('sai-ma');
});
