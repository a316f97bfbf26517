import { expect, type Page } from '@playwright/test';
import axeCore from 'axe-core';

/** What `axeCore.source` puts there, in the page. */
declare const axe: typeof axeCore | undefined;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation of WCAG 2.2 AA, nor of axe's best practices. */
export async function expectAccessible(page: Page): Promise<void> {
	expect(await violationsOf(page)).toEqual([]);
}

const SIZES = [
	{ width: 360, height: 740 },
	{ width: 1366, height: 768 }
];

/** On a phone and on a desk. */
export async function expectAccessibleInAllSizes(page: Page): Promise<void> {
	for (const size of SIZES) {
		await page.setViewportSize(size);
		await expectAccessible(page);
	}
}

/**
 * In the page itself and of violations alone: to carry all that was in order out of the browser, as
 * @axe-core/playwright does, takes several times as long as to look.
 */
async function violationsOf(page: Page) {
	await page.waitForLoadState('load'); // without its styles a page has neither colours nor sizes
	if (await page.evaluate(() => typeof axe === 'undefined')) await page.evaluate(axeCore.source);
	return page.evaluate(async (tags) => {
		if (!axe) throw new Error('axe is not in the page');
		const { violations } = await axe.run(
			{ exclude: [['iframe']] }, // a page in a frame is looked at by itself
			{ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }
		);
		return violations.map(({ id, help, nodes }) => ({
			id,
			help,
			where: nodes.map((it) => it.html)
		}));
	}, TAGS);
}
