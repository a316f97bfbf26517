import type { Page } from '@playwright/test';
import { guidePicture } from '../support/guide-pictures.ts';
import { expect, expectAccessibleInAllSizes, logIn, test } from '../support/stories.ts';

// The figures of a report stay as they were when it was signed, and a later freeze tells what is new.

test.use({ stage: 'freezes' });

const SURVEY = '/admin/surveys/minh-hoa-2024';

test('the department freezes the figures, gives an agency its new name, freezes again and compares', async ({
	page,
	demo,
	javaScriptEnabled
}) => {
	// axe is a script: without JavaScript there is nothing that could run it.
	const lookOver = async () => javaScriptEnabled && expectAccessibleInAllSizes(page);
	await logIn(page, demo, 'sonoivu');
	await page.goto(`${SURVEY}/freezes`);
	await page.getByLabel('Tên lần chốt').fill('Báo cáo trình UBND tỉnh');
	await lookOver();
	await page.getByRole('button', { name: 'Chốt số liệu' }).click();
	await expect(page.getByRole('status')).toContainText('Đã chốt số liệu lần');
	await lookOver();
	const first = Number(new URL(page.url()).searchParams.get('done'));
	await page.getByRole('link', { name: `Xem số liệu chốt lần ${first}` }).click();
	await expect(page.getByRole('main')).toContainText('Số liệu chốt lúc');
	await lookOver();

	const { before, after } = await renameAgency(page);
	await page.goto(`${SURVEY}/freezes`);
	await page.getByLabel('Tên lần chốt').fill('Báo cáo bổ sung');
	await page.getByRole('button', { name: 'Chốt số liệu' }).click();
	await expect(page.getByRole('status')).toContainText('Đã chốt số liệu lần');
	await guidePicture(page, 'chot-so-lieu');
	await page.goto(`${SURVEY}/freezes/compare?from=${first}&to=${first + 1}`);
	const renamed = page.getByRole('row').filter({ hasText: 'Tên cơ quan' });
	await expect(renamed).toContainText(before);
	await expect(renamed).toContainText(after);
	await guidePicture(page, 'chot-so-lieu-so-sanh', 480);
	await lookOver();
});

test('who looks at frozen figures finds the frozen cross-table, and is told where there is none', async ({
	page,
	demo
}) => {
	await logIn(page, demo, 'sonoivu');
	await page.goto(`${SURVEY}/results?freeze=1`);
	await page.getByRole('link', { name: 'Bảng chéo' }).click();
	const main = page.getByRole('main');
	await expect(main).toContainText('Bảng của lần chốt số liệu 1');
	await expect(main.getByRole('row').filter({ hasText: 'Hộ tịch' })).toContainText('%');

	await page.getByLabel('Theo đặc điểm').selectOption('Hồ sơ của Ông/Bà hiện ở tình trạng nào?');
	await page.getByRole('button', { name: 'Xem' }).click();
	await expect(page).toHaveURL(/freeze=1/);
	await expect(main.getByRole('row').filter({ hasText: 'trễ hẹn' })).toContainText('%');

	await page.goto(`${SURVEY}/crosstab?freeze=1&trait=D4`);
	await expect(main).toContainText('Lần chốt số liệu không giữ bảng này.');
	await expect(main.getByRole('table')).toHaveCount(0);
	await page.getByRole('link', { name: 'Xem bảng chéo tạm tính' }).click();
	await expect(main).toContainText('tạm tính');
	await expect(main.getByRole('row').filter({ hasText: 'Công nhân' })).toContainText('%');
});

/** @returns its name until now, and the one that it is given */
async function renameAgency(page: Page): Promise<{ before: string; after: string }> {
	await page.goto('/admin/agencies/STNMT');
	const field = page.getByLabel('Tên', { exact: true });
	const before = await field.inputValue();
	const after = `${before} Đắk Nông`;
	await field.fill(after);
	await page.getByRole('button', { name: 'Lưu', exact: true }).last().click();
	await expect(page.getByRole('status')).toHaveText('Đã lưu.');
	return { before, after };
}
