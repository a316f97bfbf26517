import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { startDemoServer, type DemoServer } from './demo-server.ts';

interface Shared {
	/** Stories under one name share a server and its database; each name gets its own. */
	stage: string;
	demo: DemoServer;
}

/** Stories against the built product, on a demo of their own. */
export const test = base.extend<object, Shared>({
	stage: ['shared', { option: true, scope: 'worker' }],
	demo: [
		async ({ stage }, use) => {
			const demo = await startDemoServer();
			await use(demo);
			const code = await demo.stop();
			if (code !== 0) throw new Error(`the server of "${stage}" ended with exit code ${code}`);
		},
		{ scope: 'worker', timeout: 300_000 }
	],
	baseURL: async ({ demo }, use) => use(demo.origin)
});

export { expect };
export { expectAccessible, expectAccessibleInAllSizes } from './accessible.ts';

/** Chooses an answer of a question by its words, as a finger does: on the row. */
export async function choose(page: Page, questionId: string, words: string): Promise<void> {
	const question = page.locator(`[id="${questionId}"]`);
	await question.locator('label').filter({ hasText: words }).first().click();
}

export const send = (page: Page) =>
	page.getByRole('button', { name: /^(Gửi ý kiến|Send)$/ }).click();

/** Fills in the short form of Sở Tư pháp and sends it. */
export async function sendShortBallot(
	page: Page,
	words = 'Hài lòng',
	address = '/k/STP2024'
): Promise<void> {
	await page.goto(address);
	await page.getByLabel('Ông/Bà làm thủ tục nào?').selectOption({ label: 'Hộ tịch' });
	await choose(page, 'SF.CS', words);
	await choose(page, 'SF.DV', words);
	await send(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nhận phiếu của Ông/Bà');
}

/** Logs in by the form, as a person does. */
export async function logIn(page: Page, demo: DemoServer, username: string): Promise<void> {
	await page.goto('/admin/login');
	await page.getByLabel('Tên đăng nhập hoặc thư điện tử').fill(username);
	await page.getByLabel('Mật khẩu').fill(demo.passwordOf(username));
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page).not.toHaveURL(/login/);
}

/** By server and user name. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Logs in by the form the first time, and goes on with that session from then on. */
export async function stayLoggedIn(page: Page, demo: DemoServer, username: string): Promise<void> {
	const key = `${demo.origin} ${username}`;
	const cookies = sessions.get(key);
	if (cookies) return page.context().addCookies(cookies);
	await logIn(page, demo, username);
	sessions.set(key, await page.context().cookies());
}
