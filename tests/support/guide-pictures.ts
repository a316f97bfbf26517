import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/**
 * A picture for the guides, where they are asked for: `GUIDE_PICTURES=docs/guide/pictures` names the
 * folder. Otherwise nothing is drawn, so that a run of the tests changes no file.
 */
export async function guidePicture(page: Page, name: string): Promise<void> {
	const folder = process.env.GUIDE_PICTURES;
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	await page.setViewportSize({ width: 1100, height: 800 });
	await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
