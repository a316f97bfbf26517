import type { Page } from '@playwright/test';
import { test as stories } from './stories.ts';

interface Shared {
	/** One for all stories of a worker. */
	window: Page;
}

const ON_A_DESK = { width: 1280, height: 720 };

/**
 * For stories that look at one page each and do nothing there that outlasts it: they share a window,
 * since to open another takes Chromium longer than the look. Each begins logged out, on a blank page.
 */
export const test = stories.extend<object, Shared>({
	window: [
		async ({ browser, demo }, use, { project }) => {
			const { locale, timezoneId, javaScriptEnabled = true } = project.use;
			const baseURL = demo.origin;
			const context = await browser.newContext({
				baseURL,
				javaScriptEnabled,
				...(locale !== undefined && { locale }),
				...(timezoneId !== undefined && { timezoneId })
			});
			await use(await context.newPage());
			await context.close();
		},
		{ scope: 'worker' }
	],
	page: async ({ window }, use) => {
		await window.context().clearCookies();
		await window.goto('about:blank');
		await window.setViewportSize(ON_A_DESK);
		await use(window);
	}
});
