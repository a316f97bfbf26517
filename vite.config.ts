import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	cacheDir: '.cache/vite',
	// Android 7's WebView of Chrome 60 draws the citizens' pages; staff use a current browser.
	build: { cssTarget: 'chrome60' },
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts'] }
			},
			{
				extends: true,
				test: {
					name: 'contract',
					environment: 'node',
					include: ['tests/contract/**/*.test.ts', 'tests/golden/**/*.test.ts'],
					globalSetup: ['tests/support/postgres.ts'],
					testTimeout: 30_000,
					hookTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'http',
					environment: 'node',
					include: ['tests/http/**/*.test.ts', 'tests/faults/**/*.test.ts'],
					globalSetup: ['tests/support/postgres.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false
				}
			},
			{
				extends: true,
				test: { name: 'meta', environment: 'node', include: ['tests/meta/**/*.test.ts'] }
			}
		]
	}
});
