import { existsSync } from 'node:fs';
import { installDebianPackage } from './debian.ts';
import { runInForeground } from './process.mjs';
import { ROOT, tool } from './project.ts';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/**
 * Finds a Chromium for the browser tests, and installs one where that is allowed.
 * @returns its path; Debian's, or the one that Playwright brought
 * @throws Error that says what is missing
 */
export async function ensureChromium(): Promise<string> {
	const named = process.env.CHROMIUM_PATH;
	if (named !== undefined) {
		if (existsSync(named)) return named;
		throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
	}
	if (existsSync(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM;
	await installDebianPackage('chromium');
	if (existsSync(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM;
	return installPlaywrightChromium();
}

async function installPlaywrightChromium(): Promise<string> {
	const { chromium } = await import('@playwright/test');
	if (!existsSync(chromium.executablePath())) {
		const args = tool('@playwright/test/cli.js', 'install', 'chromium');
		await runInForeground(process.execPath, args, { cwd: ROOT });
	}
	if (existsSync(chromium.executablePath())) return chromium.executablePath();
	throw new Error('Chromium is missing: install it, or name one by CHROMIUM_PATH');
}
