import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env.E2E_PORT ?? 43_117);
const ORIGIN = `http://127.0.0.1:${PORT}`;
const NODE = JSON.stringify(process.execPath);
const FOLDER = '.cache/e2e';
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
	forbidOnly: true,
	workers: 1, // the stories share one database
	retries: 0, // a flaky test is a bug to fix, not to repeat
	use: {
		baseURL: ORIGIN,
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
	],
	webServer: {
		// A fresh demo; its accounts are in FOLDER/demo-accounts.txt.
		command: `${NODE} src/cli/main.ts demo --reset && exec ${NODE} src/server.ts`,
		url: `${ORIGIN}/healthz`,
		timeout: 120_000,
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
		stdout: 'ignore',
		stderr: 'pipe',
		env: {
			NODE_ENV: 'production',
			DATABASE_URL: `file:./${FOLDER}/demo.db`,
			DATA_DIR: `./${FOLDER}`,
			HOST: '127.0.0.1',
			PORT: String(PORT),
			ORIGIN
		}
	}
});
