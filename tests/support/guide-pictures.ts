import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/**
 * A picture for the guides, where they are asked for: `GUIDE_PICTURES=docs/guide/pictures` names the
 * folder. Otherwise nothing is drawn, so that a run of the tests changes no file.
 * @param height of what is shown, in pixels, where a page is too long to be shown whole
 */
export async function guidePicture(page: Page, name: string, height?: number): Promise<void> {
	const folder = process.env.GUIDE_PICTURES;
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	await page.setViewportSize({ width: 1100, height: height ?? 800 });
	const path = join(folder, `${name}.png`);
	await page.screenshot({ path, fullPage: height === undefined });
}
