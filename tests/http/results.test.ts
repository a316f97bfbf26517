import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { ask, signIn } from '../support/sign-in.ts';

let server: DemoServer;
const cookies = new Map<string, string>();
beforeAll(async () => {
	server = await startDemoServer();
	for (const name of ['sonoivu', 'sotuphap', 'kiemtra', 'quantri', 'nhaplieu']) {
		cookies.set(name, await signIn(server.origin, name, server.passwordOf(name)));
	}
});
afterAll(() => server.stop());

const STP = '/admin/surveys/stp-2024';
const INVENTED = '/admin/surveys/minh-hoa-2024';

function get(path: string, who = ''): Promise<Response> {
	const cookie = cookies.get(who);
	return ask(server.origin, path, { headers: cookie ? { cookie } : {} });
}

/** What a person reads: no tags, each run of white space as one blank. */
async function textOf(path: string, who?: string, status = 200): Promise<string> {
	const response = await get(path, who);
	expect(response.status).toBe(status);
	const html = await response.text();
	const body = html.slice(html.indexOf('<body')).replace(/<script[\s\S]*?<\/script>/g, '');
	return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('the results of 2024', () => {
	test.each([
		['vi', '46 trong 50 người trả lời hài lòng', '81,2–96,8%'],
		['en', '46 of the 50 people who answered are satisfied', '81.2–96.8%']
	])('are shown in %s: %s, %s', async (lang, said, interval) => {
		for (const path of [`${STP}/results`, `${STP}/results/STP`]) {
			const text = await textOf(`${path}?lang=${lang}`, 'sonoivu');
			for (const it of [said, interval, '92%', '0%', '8%']) expect(text).toContain(it);
		}
	});

	test('are said to be provisional, of no random sample, and how they were counted', async () => {
		const text = await textOf(`${STP}/results`, 'sonoivu');
		expect(text).toContain('tạm tính');
		expect(text).toContain('không đại diện cho toàn bộ người sử dụng dịch vụ');
		expect(text).toContain('Cách quy đổi câu trả lời');
	});

	test('are the same in the file, which comes as one', async () => {
		const response = await get(`${STP}/export?format=csv&lang=vi`, 'sonoivu');
		expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="stp-2024/);
		expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(await response.text()).toContain(',50,50,46,0,4,92.00,0.00,8.00,81.16,96.85');
	});

	test('exported are written down', async () => {
		await (await get(`${STP}/export?format=json`, 'sonoivu')).arrayBuffer();
		expect(await textOf('/admin/audit', 'kiemtra')).toContain('Xuất kết quả stp-2024 sonoivu');
	});
});

describe('limits', () => {
	test('an agency has a page of its own, and what else limits goes with it', async () => {
		const response = await get(`${INVENTED}/results?agency=STP&channel=&period=2024`, 'kiemtra');
		expect(response.status).toBe(303);
		expect(response.headers.get('location')).toBe(`${INVENTED}/results/STP?period=2024`);
	});

	test('only what occurs can be chosen', async () => {
		const html = await (await get(`${STP}/results`, 'sonoivu')).text();
		const values = [...html.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => value);
		expect(values).toContain('STP');
		expect(values).toContain('2024');
		expect(values).not.toContain('2023');
		expect(values).not.toContain('kiosk');
	});

	test.each([
		['period=2024-13', 400],
		['period=today', 400],
		['channel=telepathy', 400],
		['service=khong-co', 200]
	])('%s answers %i, in words', async (query, status) => {
		const text = await textOf(`${INVENTED}/results?${query}`, 'sonoivu', status);
		expect(text).toMatch(status === 400 ? /Bộ lọc không đúng/ : /Không có phiếu nào khớp/);
	});

	test('an agency that there is not answers 404, in words', async () => {
		expect(await textOf(`${INVENTED}/results/KHONGCO`, 'sonoivu', 404)).toContain('Không tìm thấy');
	});

	test.each(['', 'format=exe', 'format=csv&period=x'])(
		'an export of “%s” is refused',
		async (query) => {
			const text = await textOf(`${INVENTED}/export?${query}`, 'sonoivu', 400);
			expect(text).toContain('Không đọc được nội dung đã gửi');
		}
	);
});

describe('an agency', () => {
	test('sees while the survey is open what came in, no results, and why', async () => {
		const text = await textOf(STP, 'sotuphap');
		expect(text).toMatch(/Phiếu đã nhận 50/);
		expect(text).toContain('chưa xem được kết quả');
		expect(text).not.toContain('92%');
		expect(text).not.toContain('Đóng đợt khảo sát');
		const refused = await textOf(`${STP}/results`, 'sotuphap', 403);
		expect(refused).toContain('Cơ quan được đánh giá xem được kết quả của mình sau khi đóng');
	});

	test('sees its own results once no figure moves', async () => {
		const text = await textOf(`${INVENTED}/results/STP`, 'sotuphap');
		expect(text).toContain('người trả lời hài lòng');
		expect(text).toContain('dữ liệu minh hoạ');
		const unnamed = await get(`${INVENTED}/results?channel=slip`, 'sotuphap');
		expect(unnamed.headers.get('location')).toBe(`${INVENTED}/results/STP?channel=slip`);
	});
});

describe('the overview', () => {
	test.each(['sonoivu', 'sotuphap', 'kiemtra'])('shows %s the surveys', async (who) => {
		expect(await textOf('/admin', who)).toContain('Sở Tư pháp tỉnh Đắk Nông');
	});

	test.each([
		['quantri', 'Tài khoản quản trị không xem số phiếu'],
		['nhaplieu', 'Khi được giao lô phiếu giấy']
	])('tells %s what to expect', async (who, said) => {
		expect(await textOf('/admin', who)).toContain(said);
	});
});

describe('a step with a survey', () => {
	const run = (fields: Record<string, string>) =>
		ask(server.origin, `${INVENTED}?/run`, {
			method: 'POST',
			headers: { cookie: cookies.get('sonoivu') ?? '' },
			body: new URLSearchParams(fields)
		});

	test('needs a tick, and is refused in words where it does not follow', async () => {
		const unticked = await run({ to: 'published' });
		expect(unticked.status).toBe(422);
		expect(await unticked.text()).toContain('Xin đánh dấu vào ô đồng ý');
		const wrong = await run({ to: 'open', agree: 'yes' });
		expect(wrong.status).toBe(409);
		expect(await wrong.text()).toContain('Trạng thái của đợt khảo sát đã thay đổi');
	});

	test('publishes: then everybody sees the results, and nothing is left to do', async () => {
		const path = '/results/minh-hoa-2024';
		expect((await get(path)).status).toBe(404);
		const published = await run({ to: 'published', agree: 'yes' });
		expect(published.status).toBe(303);
		const location = published.headers.get('location') ?? '';
		expect(await textOf(location, 'sonoivu')).toContain('Đã công bố kết quả.');
		expect((await get(path)).status).toBe(200);
	});
});

describe('public results', () => {
	test.each(['/results', '/results/minh-hoa-2023', '/results/minh-hoa-2023/data.json'])(
		'%s may be kept by caches and sets no cookie',
		async (path) => {
			const response = await get(path);
			expect(response.status).toBe(200);
			expect(response.headers.get('cache-control')).toBe('public, max-age=300');
			expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-language');
			expect(response.headers.getSetCookie()).toEqual([]);
		}
	);

	test('speak in plain words, in both languages', async () => {
		expect(await textOf('/results/minh-hoa-2023')).toMatch(
			/[\d.]+ trong [\d.]+ người trả lời hài lòng/
		);
		expect(await textOf('/results/minh-hoa-2023?lang=en')).toMatch(/[\d,]+ of the [\d,]+ people/);
	});

	test('are the bytes that staff export', async () => {
		const open = await get('/results/minh-hoa-2023/data.csv?lang=vi');
		const staff = await get('/admin/surveys/minh-hoa-2023/export?format=csv&lang=vi', 'sonoivu');
		expect(await open.text()).toBe(await staff.text());
	});

	test('of what is not published do not exist', async () => {
		for (const path of ['', '/data.csv', '/data.json']) {
			expect(await textOf(`/results/stp-2024${path}`, '', 404)).toContain(
				'Không tìm thấy trang này'
			);
		}
	});
});
