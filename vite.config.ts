import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const FOLDERS = 'tests/support/folders.ts';
const POSTGRES = 'tests/support/postgres.ts';

export default defineConfig({
	plugins: [sveltekit()],
	cacheDir: '.cache/vite',
	// Android 7's WebView of Chrome 60 draws the citizens' pages; staff use a current browser.
	build: { cssTarget: 'chrome60' },
	test: {
		environment: 'node',
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				// Properties try hundreds of cases: a busy machine needs more than five seconds for some.
				test: { name: 'unit', include: ['src/**/*.test.ts'], testTimeout: 30_000 }
			},
			{
				extends: true,
				test: {
					name: 'meta',
					include: ['tests/meta/**/*.test.ts'],
					globalSetup: [FOLDERS]
				}
			},
			{
				extends: true,
				test: {
					name: 'contract',
					include: ['tests/contract/**/*.test.ts', 'tests/golden/**/*.test.ts'],
					globalSetup: [FOLDERS, POSTGRES],
					testTimeout: 30_000,
					hookTimeout: 60_000
				}
			},
			{
				// What is built, as it is run; `npm run build` comes first.
				extends: true,
				test: {
					name: 'http',
					include: ['tests/http/**/*.test.ts', 'tests/faults/**/*.test.ts'],
					globalSetup: [FOLDERS, POSTGRES],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false
				}
			}
		]
	}
});
