import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { nameOfFailed, withExitCode, type Outcome } from './outcome.ts';
import { runInForeground } from './process.mjs';
import { ensurePrintTools } from './print-tools.ts';
import { ROOT, tool } from './project.ts';

/** The part of Playwright's JSON report that is counted here. */
interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	suites: Suite[];
}

interface Suite {
	suites?: Suite[];
	specs: { title: string; file: string; ok: boolean; tests: Story[] }[];
}

interface Story {
	projectName: string;
	results?: { error?: { message?: string } }[];
}

/** Runs the stories of tests/e2e in Chromium, with JavaScript and without. */
export async function runBrowserTests(): Promise<Outcome> {
	const chromium = await ensureChromium();
	await ensurePrintTools();
	const path = join(ROOT, '.cache/reports/browser.json');
	rmSync(path, { force: true });
	const args = tool('@playwright/test/cli.js', 'test', '--reporter=list,json');
	const code = await runInForeground(process.execPath, args, {
		cwd: ROOT,
		env: { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: path }
	});
	if (!existsSync(path)) return { passed: 0, failed: 1 };
	const report = JSON.parse(readFileSync(path, 'utf8')) as PlaywrightReport;
	return withExitCode(countPlaywright(report), code);
}

/** A test that passed only when repeated is a test that failed. */
export function countPlaywright({ stats, suites }: PlaywrightReport): Outcome {
	if (stats.skipped > 0) process.stdout.write(`${stats.skipped} skipped: they count as failed\n`);
	const failed = stats.unexpected + stats.flaky + stats.skipped;
	return { passed: stats.expected, failed, names: suites.flatMap(failedStories) };
}

function failedStories({ suites = [], specs }: Suite): string[] {
	const own = specs
		.filter((spec) => !spec.ok)
		.map(({ tests: [story], file, title }) =>
			nameOfFailed(
				`${story?.projectName} ${file}: ${title}`,
				story?.results?.find((it) => it.error)?.error?.message
			)
		);
	return [...own, ...suites.flatMap(failedStories)];
}
