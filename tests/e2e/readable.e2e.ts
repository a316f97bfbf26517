import type { Page } from '@playwright/test';
import { test } from '../support/looking.ts';
import { expect, send, sendShortBallot, stayLoggedIn } from '../support/stories.ts';

const LEAST_TARGET = 48; // CSS pixels, both ways
const LEAST_TEXT = 16;

const CITIZENS_PAGES = [
	'/',
	'/k/STP2024',
	'/k/STP2024?lang=en',
	'/k/QUAY1',
	'/k/DAYDU',
	'/k/TTHCC',
	'/k/TTHCC?agency=STP',
	'/k/KHONGCO',
	'/k/CHUAMO',
	'/r/0000000000000000'
];

/** What a finger has to hit, with its size; a row of an answer counts as a whole. */
function smallTargets(page: Page): Promise<string[]> {
	return page
		.locator('a:visible, button:visible, select:visible, textarea:visible, .opt:visible')
		.evaluateAll(
			(targets, least) =>
				targets
					.filter((it) => !it.classList.contains('skip'))
					.map((it) => ({ it, box: it.getBoundingClientRect() }))
					.filter(({ box }) => Math.round(box.height) < least || Math.round(box.width) < least)
					.map(({ it, box }) => `${it.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
			LEAST_TARGET
		);
}

function smallTexts(page: Page): Promise<string[]> {
	return page.locator('body *:visible').evaluateAll(
		(elements, least) =>
			elements
				.filter((it) =>
					[...it.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
				)
				.filter((it) => parseFloat(getComputedStyle(it).fontSize) < least)
				.map((it) => it.outerHTML.slice(0, 80)),
		LEAST_TEXT
	);
}

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function expectReadable(page: Page): Promise<void> {
	await page.waitForLoadState('load'); // without its styles a page has no sizes to hold
	for (const width of [320, 360, 1366]) {
		await page.setViewportSize({ width, height: 740 });
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		expect(await smallTargets(page)).toEqual([]);
		expect(await smallTexts(page)).toEqual([]);
	}
}

test.describe('targets are large, text is legible and nothing scrolls sideways', () => {
	for (const path of CITIZENS_PAGES) {
		test(path, async ({ page }) => {
			await page.goto(path);
			await expectReadable(page);
		});
	}

	test('a form with mistakes', async ({ page }) => {
		await page.goto('/k/THUNGAN');
		await send(page);
		await expect(page.getByRole('alert').first()).toBeVisible();
		await expectReadable(page);
	});

	test('thanks', async ({ page }) => {
		await sendShortBallot(page);
		await expectReadable(page);
	});
});

test.describe('staff’s and public pages do not scroll sideways on a phone', () => {
	for (const path of ['/results', '/results/minh-hoa-2023', '/admin/login']) {
		test(path, async ({ page }) => {
			await page.setViewportSize({ width: 320, height: 740 });
			await page.goto(path);
			expect(await overflow(page)).toBeLessThanOrEqual(0);
		});
	}
	for (const path of [
		'/admin',
		'/admin/surveys',
		'/admin/surveys/stp-2024',
		'/admin/surveys/stp-2024/results/STP',
		'/admin/surveys/minh-hoa-2024/results',
		'/admin/audit'
	]) {
		test(path, async ({ page, demo }) => {
			await page.setViewportSize({ width: 320, height: 740 });
			await stayLoggedIn(page, demo, 'sonoivu');
			await page.goto(path);
			expect(await overflow(page)).toBeLessThanOrEqual(0);
		});
	}
});

test('the first visit of the short form is at most 14,336 bytes in at most 3 requests', async ({
	context, // of this story alone: nothing is in its cache
	browserName
}) => {
	expect(browserName).toBe('chromium');
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	const sizes: number[] = [];
	session.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength));
	await page.goto('/k/STP2024', { waitUntil: 'networkidle' });
	expect(sizes.length).toBeLessThanOrEqual(3);
	expect(sizes.length).toBeGreaterThanOrEqual(2);
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(14_336);
});
