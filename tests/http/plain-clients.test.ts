import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS, post } from '../support/ballot.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';

const PATH = '/k/THUNGAN';

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer();
});
afterAll(() => server.stop());

const ballot = (fields: [string, string][] = []) => [
	...Object.entries({ ...ANSWERS, nonce: randomBytes(16).toString('base64url') }),
	...fields
];

describe.each(['application/json', 'application/json, text/plain, */*', '*/*', 'text/html', ''])(
	'a client that accepts "%s"',
	(accept) => {
		const send = (fields: [string, string][]) =>
			post(server.origin, PATH, fields, { headers: { accept } });

		test('is sent on to its receipt', async () => {
			const response = await send(ballot());
			expect(response.status).toBe(303);
			expect(response.headers.get('location')).toMatch(/^\/r\/[0-9A-Z]{16}\?/);
		});

		test('gets the form again where it is wrong', async () => {
			const response = await send([['nonce', 'x']]);
			expect(response.status).toBe(422);
			expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		});
	}
);

test.each(['__proto__', 'constructor', 'toString'])(
	'a field named %s does no harm',
	async (name) => {
		expect((await post(server.origin, PATH, ballot([[name, 'x']]))).status).toBe(303);
		expect((await post(server.origin, PATH, [[name, 'x']])).status).toBe(422);
	}
);

test.each(['/default', '/constructor', '/__proto__', '/nothing'])(
	'an action named %s is not there',
	async (action) => {
		for (const path of [PATH, '/admin/login']) {
			const response = await post(server.origin, `${path}?${action}`, ballot());
			expect(response.status).toBe(404);
		}
	}
);

test.each(['%00', 'STP%00', '%F0%9F%98%80', 'x'.repeat(5000)])(
	'the code %s typed on the first page is no fault of the server',
	async (code) => {
		const response = await fetch(`${server.origin}/?code=${code}`, { redirect: 'manual' });
		expect(response.status).toBe(200);
	}
);

test.each([
	['', 200, 'Xin Ông/Bà gõ mã'],
	['SAI-MA', 200, 'Không có điểm khảo sát nào hay phiếu mời nào mang mã này'],
	[' stp2024. ', 303, '/k/STP2024'],
	['2j4r-6h4f-qwg6-n49c', 303, '/r/2J4R6H4FQWG6N49C']
])('“%s” typed on the first page is answered %i: %s', async (typed, status, told) => {
	const address = `${server.origin}/?code=${encodeURIComponent(typed)}`;
	const response = await fetch(address, { redirect: 'manual' });
	expect(response.status).toBe(status);
	expect(response.headers.get('location') ?? (await response.text())).toContain(told);
});
