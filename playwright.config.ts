import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** Without one, Playwright uses the browser that it installed itself. */
const chromium =
	process.env.CHROMIUM_PATH ?? (existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : undefined);

/**
 * Every story runs with JavaScript and without. One that has a meaning in only one of the two says
 * so by a tag in its title or details: `@js` or `@no-js`.
 */
export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results',
	globalSetup: './tests/support/stories-setup.ts',
	forbidOnly: true,
	workers: 2, // a file's stories run one after the other: they share a server (tests/support/stories.ts)
	retries: 0, // a flaky test is a bug to fix, not to repeat
	// Only a story that hangs ends by one of these: a busy machine needs many times what a quiet one does.
	timeout: 180_000,
	expect: { timeout: 30_000 },
	use: {
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		trace: 'off',
		launchOptions: {
			...(chromium && { executablePath: chromium }),
			args: [
				'--headless',
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	projects: [
		{ name: 'with-js', grepInvert: /@no-js/ },
		{ name: 'without-js', grepInvert: /@js/, use: { javaScriptEnabled: false } }
	]
});
