import type { Page } from '@playwright/test';
import { choose, expect, expectAccessible, send } from './stories.ts';

// What the story of one plan does again and again.

export const TITLE = 'Kế hoạch khảo sát mức độ hài lòng tại Sở Tư pháp';
/** The demo's clock is the real one: collection begins today. */
const DAY_MS = 24 * 60 * 60 * 1000;
export const dayFromNow = (days: number) =>
	new Date(Date.now() + days * DAY_MS + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);

export const button = (page: Page, name: string) =>
	page.getByRole('main').getByRole('button', { name });
export const link = (page: Page, name: string | RegExp) =>
	page.getByRole('main').getByRole('link', { name }).first();

export async function openPlan(page: Page, title = TITLE): Promise<void> {
	await page.goto('/admin/plans');
	await link(page, title).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
}

/** Every page of plans, on a phone and on a desk, in both languages. */
export async function expectPlanPagesAccessible(
	page: Page,
	{ draft, running }: { draft: string; running: string }
): Promise<void> {
	for (const path of [
		'/admin/plans',
		'/admin/plans/new',
		'/admin/plans/new?template=procedure',
		'/admin/plans/approval',
		draft,
		`${draft}/edit`,
		`${draft}/targets?N=3250&e=5&n=50`,
		running,
		`${running}/progress`
	]) {
		for (const size of [
			{ width: 360, height: 740 },
			{ width: 1366, height: 768 }
		]) {
			await page.setViewportSize(size);
			await page.goto(path);
			await expectAccessible(page);
		}
		await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
		await expectAccessible(page);
	}
}

/** That a template made today is for: its codes bear it. */
export function yearOfPlan(): number {
	const year = Number(dayFromNow(0).slice(0, 4));
	return dayFromNow(0) > `${year}-10-01` ? year + 1 : year;
}

/** A citizen answers at the plan’s poster, whose code bears the year that a template is for. */
export async function answerAtPoster(
	page: Page,
	answerOwn: () => Promise<void> = () => Promise.resolve()
): Promise<void> {
	await page.goto(`/k/STP${yearOfPlan()}`);
	await page.getByLabel('Ông/Bà làm thủ tục nào?').selectOption({ label: 'Hộ tịch' });
	await choose(page, 'SF.CS', 'Hài lòng');
	await choose(page, 'SF.DV', 'Hài lòng');
	await answerOwn();
	await send(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nhận phiếu của Ông/Bà');
}

/** One source at least ranks; who walks in only where she ticks it. Saves the plan with slips and these. */
export async function chooseRankedSources(page: Page): Promise<void> {
	const ranked = page.getByRole('group', { name: 'Nguồn phiếu dùng để xếp hạng' });
	await expect(ranked).toContainText('không phải là mẫu chọn ngẫu nhiên');
	await expect(ranked.getByLabel('Phiếu mời')).toBeChecked();
	await expect(ranked.getByLabel('Người tự tham gia')).not.toBeChecked();
	for (const source of ['Phiếu mời', 'Mẫu chọn ngẫu nhiên']) {
		await ranked.getByLabel(source).uncheck();
	}
	await button(page, 'Lưu kế hoạch').click();
	await expect(page.getByRole('alert')).toContainText('Nguồn phiếu dùng để xếp hạng: cần');
	await ranked.getByLabel('Phiếu mời').check();
	await ranked.getByLabel('Người tự tham gia').check();
	await button(page, 'Lưu kế hoạch').click();
	await expect(page.locator('dl.facts')).toContainText('không qua chọn ngẫu nhiên');
}

/** Another person writes in the plan, and takes who walked in out of the ranking. */
export async function mendPlan(page: Page): Promise<void> {
	await openPlan(page);
	await link(page, 'Sửa nội dung').click();
	await page.getByLabel('Mục đích, yêu cầu').fill('Mục đích do Sở Nội vụ sửa');
	await page.getByLabel('Người tự tham gia').uncheck();
	await button(page, 'Lưu kế hoạch').click();
	await expect(page.getByRole('status')).toContainText('Đã lưu');
}
