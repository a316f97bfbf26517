import { expect, sendShortBallot, test } from '../support/stories.ts';

// Chrome keeps the pages that one leaves alive for going back; Playwright turns that off.
test.use({
	launchOptions: [
		async ({ launchOptions }, use) => {
			const ignoreDefaultArgs = ['--disable-back-forward-cache'];
			await use({ ...launchOptions, ignoreDefaultArgs });
		},
		{ scope: 'worker' }
	]
});

test('Back shows nobody’s answers in a browser that keeps its pages alive', async ({ page }) => {
	const forgotten = page.waitForResponse('**/forget');
	await sendShortBallot(page);
	await forgotten;
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sở Tư pháp');
	await expect(page.locator('input:checked')).toHaveCount(0);
});
