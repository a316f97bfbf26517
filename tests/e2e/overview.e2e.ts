import { guidePicture } from '../support/guide-pictures.ts';
import { expect, stayLoggedIn, test } from '../support/stories.ts';

// An official of the department before her report is due: the province on one page, then why.
test.use({ stage: 'overview' });
test.describe.configure({ timeout: 180_000 });

const SURVEY = '/admin/surveys/minh-hoa-2024';

test('finds out in three clicks why an agency is low', async ({ page, demo }) => {
	await stayLoggedIn(page, demo, 'sonoivu');
	await page.goto(`${SURVEY}/overview`);
	await guidePicture(page, 'bao-cao-tong-hop', 1250);
	const ranked = page
		.locator('#service-so-ban-nganh tbody tr')
		.filter({ hasText: /(?<!xếp )hạng \d/ });
	const lowest = ranked.last();
	await expect(lowest).toContainText('Sở Tài nguyên và Môi trường');
	await expect(lowest).toContainText('tương đương');
	await lowest.getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'Sở Tài nguyên và Môi trường'
	);
	await guidePicture(page, 'bao-cao-co-quan', 1150);
	const factors = page.locator('#index tbody tr:not(.whole)');
	await expect(factors.first()).toContainText('Chất lượng chính sách');
	// What is seldom read is folded, and unfolds for whoever follows a link to it.
	await expect(page.getByText('Biển hiệu, chỉ dẫn rõ ràng').first()).toBeHidden();
	await page.locator('#index').getByRole('link', { name: 'Tiếp cận dịch vụ' }).click();
	await expect(page.locator('#factor-service-F1')).toBeInViewport();
	await expect(page.locator('#factor-service-F1')).toContainText('Biển hiệu, chỉ dẫn rõ ràng');
});

test('what is unfolded before the script comes stays unfolded @js', async ({ page, demo }) => {
	await stayLoggedIn(page, demo, 'sonoivu');
	let send: () => void = () => undefined;
	const sent = new Promise<void>((resolve) => (send = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await sent;
		await route.continue();
	});
	await page.goto(`${SURVEY}/results/STP`, { waitUntil: 'commit' });
	const factor = page.locator('#factor-service-F1');
	await page.locator('#index').getByRole('link', { name: 'Tiếp cận dịch vụ' }).click();
	await expect(factor).toBeVisible();
	send();
	// SvelteKit writes this when it has taken the page over.
	await page.waitForFunction(() => 'sveltekit:history' in ((history.state ?? {}) as object));
	await page.waitForLoadState('networkidle');
	await expect(factor).toBeVisible();
});

test('sees by which ballots agencies are ranked, and all ballots beside', async ({
	page,
	demo
}) => {
	await stayLoggedIn(page, demo, 'sonoivu');
	await page.goto(`${SURVEY}/overview`);
	const list = page.locator('#service-so-ban-nganh');
	await expect(list).toContainText(
		'Xếp hạng theo phiếu của các nguồn: Phiếu mời, Mẫu ngẫu nhiên. Phiếu của nguồn khác'
	);
	await expect(list.locator('thead')).toContainText('Mọi nguồn phiếu');
	const last = list.locator('tbody tr').filter({ hasText: 'Sở Tài nguyên và Môi trường' });
	await expect(last).toContainText(/hạng \d+/);
	await expect(last).toContainText(/của \d{3} người/);
	// Of the smallest office fewer than ten ballots are of other sources: what ranks it is not shown.
	const smallest = list.locator('tbody tr').filter({ hasText: 'Ban Dân tộc' });
	await expect(smallest).toContainText('Không hiển thị');
	await expect(smallest).toContainText('chưa đủ phiếu để xếp hạng');
	await expect(list).toContainText('thứ hạng là khoảng đúng với mọi khả năng của các phiếu ấy');
	await page.goto(`${SURVEY}/results`);
	const row = page.locator('#agency-service tbody tr').filter({ hasText: 'Sở Tài nguyên và' });
	await expect(row).toContainText(/hạng \d+.*theo .*% của \d+ người/s);
});

test('reads the same figure in the bars, in the table of factors and on the agency’s page', async ({
	page,
	demo
}) => {
	await stayLoggedIn(page, demo, 'sonoivu');
	await page.goto(`${SURVEY}/overview`);
	const row = page.locator('#factors tbody tr').filter({ hasText: 'Sở Tài nguyên và Môi trường' });
	const index = await row.locator('td.index').textContent();
	await row.getByRole('link').first().click();
	await expect(page.locator('#index tr.whole').first()).toContainText(index ?? 'no index');
});

test('writes to who has not reported, and takes the pictures along', async ({ page, demo }) => {
	await stayLoggedIn(page, demo, 'sonoivu');
	await page.goto(`${SURVEY}/overview`);
	for (const [name, type] of [
		['Tải công văn đôn đốc (Word)', /wordprocessingml/],
		[/Tải hình \(PNG\): Cung ứng/, /^image\/png$/],
		['Tải hình (PNG): Chỉ số theo cơ quan và yếu tố', /^image\/png$/]
	] as const) {
		const href = await page.getByRole('link', { name }).first().getAttribute('href');
		const file = await page.request.get(href ?? '');
		expect(file.status()).toBe(200);
		expect(file.headers()['content-type']).toMatch(type);
	}
});

test('holds an agency against the year before and against another', async ({ page, demo }) => {
	await stayLoggedIn(page, demo, 'sonoivu');
	await page.goto(`${SURVEY}/compare?agency=STP`);
	await expect(page.locator('#table h2')).toContainText('năm 2023');
	await expect(page.locator('#table tbody tr').nth(1)).toContainText(
		/(tương đương|A cao hơn|A thấp hơn): /
	);
	await guidePicture(page, 'bao-cao-so-sanh', 1050);
	await page.locator('select[name=with]').selectOption({ index: 0 });
	await page.getByRole('button', { name: 'So sánh' }).click();
	await expect(page.locator('.alert')).toContainText('Hai bên có chung phiếu');
	await page.locator('select[name=other]').selectOption('STNMT');
	await page.getByRole('button', { name: 'So sánh' }).click();
	await expect(page.locator('#table tbody')).not.toHaveCount(0);
	await expect(page.getByRole('main')).toContainText('A cao hơn');
});

test('asks whether officials among the respondents make a difference', async ({ page, demo }) => {
	await stayLoggedIn(page, demo, 'sonoivu');
	await page.goto(`${SURVEY}/results/STNMT`);
	await page.locator('#respondents').getByRole('link', { name: 'Nghề nghiệp' }).click();
	await expect(page.locator('#officials')).toContainText('Không gồm cán bộ, công chức, viên chức');
	await guidePicture(page, 'bao-cao-bang-cheo', 1400);
	await page.getByLabel('Theo đặc điểm').selectOption('A4');
	await page.getByRole('button', { name: 'Xem', exact: true }).click();
	await expect(page.locator('#table')).toContainText('trễ hẹn');
});
