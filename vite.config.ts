import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const FOLDERS = 'tests/support/folders.ts';
const POSTGRES = 'tests/support/postgres.ts';
const SEED = 'tests/support/property-seed.ts';
const SEEDED = 'tests/support/seeded.ts';

// Only a test that hangs ends by one of these: a busy machine needs many times what a quiet one does.
const [TEST_TIMEOUT, HOOK_TIMEOUT] = [180_000, 300_000];

export default defineConfig({
	plugins: [sveltekit()],
	cacheDir: '.cache/vite',
	// Android 7's WebView of Chrome 60 draws the citizens' pages; staff use a current browser.
	build: { cssTarget: 'chrome60' },
	test: {
		environment: 'node',
		expect: { requireAssertions: true },
		setupFiles: [SEED],
		maxWorkers: '100%', // Vitest leaves a core to whoever edits meanwhile: of two that is half
		testTimeout: TEST_TIMEOUT,
		hookTimeout: HOOK_TIMEOUT,
		projects: [
			{
				extends: true,
				test: { name: 'unit', include: ['src/**/*.test.ts'] }
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
					globalSetup: [FOLDERS, POSTGRES]
				}
			},
			{
				// What is built, as it is run; `npm run build` comes first.
				extends: true,
				test: {
					name: 'http',
					include: ['tests/http/**/*.test.ts', 'tests/faults/**/*.test.ts'],
					globalSetup: [FOLDERS, POSTGRES, SEEDED]
				}
			}
		]
	}
});
