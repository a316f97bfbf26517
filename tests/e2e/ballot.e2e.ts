import { choose, expect, send, sendShortBallot, test } from '../support/stories.ts';

const THANKS = 'Đã nhận phiếu của Ông/Bà';
const heading = { level: 1 } as const;

test('a citizen forgets an answer, is shown where, corrects it and is thanked', async ({
	page
}) => {
	await page.goto('/k/stp2024');
	await expect(page.getByRole('heading', heading)).toHaveText('Sở Tư pháp');
	await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
	await page.getByLabel('Ông/Bà làm thủ tục nào?').selectOption({ label: 'Hộ tịch' });
	await choose(page, 'SF.DV', 'Ý kiến khác');
	await page.locator('[name="SF.DV.other"]').fill('Chờ hơi lâu');
	await page.locator('textarea').fill('Thêm ghế ngồi');
	const answer = page.waitForResponse((it) => it.request().method() === 'POST');
	await send(page);
	expect((await answer).status()).toBe(422);

	const summary = page.getByRole('alert').filter({ hasText: 'Còn 1 chỗ cần xem lại' });
	await expect(summary.getByRole('link')).toHaveCount(1);
	await summary.getByRole('link').click();
	await expect(page).toHaveURL(/#SF\.CS$/);
	await expect(page.locator('[id="SF.CS"]')).toBeInViewport();
	await expect(page.getByLabel('Ông/Bà làm thủ tục nào?')).toHaveValue('HT');
	await expect(page.locator('[name="SF.DV"][value="other"]')).toBeChecked();
	await expect(page.locator('[name="SF.DV.other"]')).toHaveValue('Chờ hơi lâu');
	await expect(page.locator('textarea')).toHaveValue('Thêm ghế ngồi');

	await choose(page, 'SF.CS', 'Hài lòng');
	await send(page);
	await expect(page.getByRole('heading', heading)).toHaveText(THANKS);
	await expect(page).toHaveURL(/\/r\/[0-9A-HJKMNP-TV-Z]{16}/);
	await expect(page.getByText('Thêm ghế ngồi')).toHaveCount(0);
});

test('the next person gets an empty form, and Back shows nobody’s answers', async ({ page }) => {
	await sendShortBallot(page);
	await page.getByRole('link', { name: 'Gửi phiếu khác cho người khác' }).click();
	await expect(page).toHaveURL(/\/k\/STP2024$/);
	await expect(page.locator('input:checked')).toHaveCount(0);
	await page.goBack();
	await expect(page.getByRole('heading', heading)).toHaveText(THANKS);
	await page.goBack();
	await expect(page.getByRole('heading', heading)).toHaveText('Sở Tư pháp');
	await expect(page.locator('input:checked')).toHaveCount(0);
	await expect(page.getByLabel('Ông/Bà làm thủ tục nào?')).toHaveValue('');
});

test('a citizen reads and answers in English, chosen by the link', async ({ page }) => {
	await page.goto('/k/STP2024');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.getByLabel('Which procedure did you come for?').selectOption('LLTP');
	await choose(page, 'SF.CS', 'Satisfied');
	await send(page);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('alert').first()).toContainText('One place needs another look');
	await choose(page, 'SF.DV', 'Dissatisfied');
	await send(page);
	await expect(page.getByRole('heading', heading)).toHaveText('We have received your ballot');
	await page.getByRole('link', { name: 'Send another person’s ballot' }).click();
	await expect(page).toHaveURL(/\/k\/STP2024\?lang=en$/);
	await page.getByRole('link', { name: 'Tiếng Việt' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
});

test.describe('with a browser that asks for English', () => {
	test.use({ locale: 'en-GB' });

	test('the form is in English, and so are the thanks', async ({ page }) => {
		await page.goto('/k/STP2024');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.getByRole('heading', heading)).toHaveText('Department of Justice');
		await page.getByLabel('Which procedure did you come for?').selectOption('other');
		await choose(page, 'SF.CS', 'Satisfied');
		await choose(page, 'SF.DV', 'Satisfied');
		await send(page);
		await expect(page.getByRole('heading', heading)).toHaveText('We have received your ballot');
	});
});

test('the same ballot sent twice counts once, and other answers become another person’s ballot', async ({
	page
}) => {
	await page.goto('/k/STP2024');
	await page.getByLabel('Ông/Bà làm thủ tục nào?').selectOption('HT');
	await choose(page, 'SF.CS', 'Hài lòng');
	await choose(page, 'SF.DV', 'Hài lòng');
	const nonce = await page.locator('[name=nonce]').inputValue();
	await send(page);
	const receipt = await page.locator('.receipt').textContent();

	const again = (answer: string) =>
		page.request.post('/k/STP2024', {
			headers: { origin: new URL(page.url()).origin },
			form: { nonce, service: 'HT', 'SF.CS': answer, 'SF.DV': 'satisfied' }
		});
	expect(await (await again('satisfied')).text()).toContain(receipt ?? 'none');
	const other = await again('dissatisfied');
	expect(other.status()).toBe(409);
	expect(await other.text()).not.toContain(nonce);
});

test('a point that fixes the procedure does not ask for it', async ({ page }) => {
	await page.goto('/k/QUAY1');
	await expect(page.locator('[name=service]')).toHaveCount(0);
	await choose(page, 'SF.DV', 'Không biết / chưa có ý kiến');
	await choose(page, 'SF.CS', 'Hài lòng');
	await send(page);
	await expect(page.getByRole('heading', heading)).toHaveText(THANKS);
});

test('the line for own words waits until “other” is chosen', async ({ page }) => {
	await page.goto('/k/STP2024');
	const words = page.locator('[name="SF.CS.other"]');
	await expect(words).toBeHidden();
	await choose(page, 'SF.CS', 'Ý kiến khác');
	await expect(words).toBeVisible();
});

test('the whole form is filled in by the keyboard alone', async ({ page }) => {
	await page.goto('/k/STP2024');
	await page.keyboard.press('Tab');
	await expect(page.locator('.skip')).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.getByLabel('Ông/Bà làm thủ tục nào?')).toBeFocused();
	await page.getByLabel('Ông/Bà làm thủ tục nào?').selectOption('HT');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await expect(page.locator('input:checked')).toHaveCount(2);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', heading)).toHaveText(THANKS);
});
