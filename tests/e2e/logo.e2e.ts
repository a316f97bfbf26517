import { png } from '../support/pictures.ts';
import { print } from '../support/printed.ts';
import { expect, expectAccessible, logIn, test } from '../support/stories.ts';

test.use({ stage: 'logo' });
test.setTimeout(120_000);

const PRINTS = ['poster', 'card'];

test('the department gives an agency a logo, and its posters bear it', async ({
	page,
	demo,
	javaScriptEnabled
}) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto('/admin/agencies/STP');
	const file = page.getByLabel('Tệp logo (PNG hoặc JPEG)');
	const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
	await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: drawing });
	await page.getByRole('button', { name: 'Tải logo lên' }).click();
	await expect(page.getByRole('alert')).toContainText('không phải ảnh PNG hoặc JPEG');

	const logo = { name: 'logo.png', mimeType: 'image/png', buffer: png(300, 300) };
	await file.setInputFiles(logo);
	await page.getByRole('button', { name: 'Tải logo lên' }).click();
	await expect(page.getByRole('img', { name: 'Logo của Sở Tư pháp' })).toBeVisible();
	if (javaScriptEnabled !== false) await expectAccessible(page);

	const served = await page.request.get('/admin/agencies/STP/logo');
	expect(await served.body()).toEqual(logo.buffer);
	expect(served.headers()).toMatchObject({
		'content-type': 'image/png',
		'x-content-type-options': 'nosniff',
		'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox"
	});

	for (const kind of PRINTS) {
		await page.goto(`/admin/surveys/stp-2024/points/print?print=${kind}&point=STP2024`);
		// Drawn, not only asked for: a picture that does not load has no width of its own.
		const widths = () =>
			page
				.locator('img.logo')
				.evaluateAll((all: HTMLImageElement[]) => all.map((it) => it.naturalWidth));
		await expect.poll(widths).toEqual(kind === 'card' ? [300, 300] : [300]);
		const { pictures, codes } = await print(page);
		expect(pictures).toHaveLength(1);
		const address = `${demo.origin}/k/STP2024`.toUpperCase();
		expect(codes[0]?.every((it) => it.toUpperCase() === address)).toBe(true);
		expect(codes[0]).not.toEqual([]);
	}

	await page.goto('/admin/agencies/STP');
	await page.getByRole('button', { name: 'Bỏ logo' }).click();
	await expect(page.getByRole('img', { name: 'Logo của Sở Tư pháp' })).toHaveCount(0);
	await page.goto('/admin/surveys/stp-2024/points/print?print=poster&point=STP2024');
	await expect(page.locator('img.logo')).toHaveCount(0);
});
