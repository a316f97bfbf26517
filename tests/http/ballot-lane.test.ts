import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS } from '../support/ballot.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { exchange, type Received } from '../support/wire.ts';

// A ballot that is posted in one piece, as browsers do, may be answered past SvelteKit; the same bytes
// in chunks never are. Nobody can tell the two from the answer.

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer();
});
afterAll(() => server.stop());

const FORM = 'content-type: application/x-www-form-urlencoded';

interface Case {
	name: string;
	path?: string;
	headers?: string[];
	/** Beside the nonce; of `ANSWERS` unless given. */
	body?: string;
	nonce?: string;
}

const nonceOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 32);

async function both(asked: Case): Promise<{ whole: Received; chunked: Received }> {
	const { path = '/k/THUNGAN', headers = [FORM], nonce = nonceOf(asked.name) } = asked;
	const answers = asked.body ?? new URLSearchParams(ANSWERS).toString();
	const body = Buffer.from(`${answers}&nonce=${nonce}`, 'latin1');
	const chunks = `${body.length.toString(16)}\r\n${body.toString('latin1')}\r\n0\r\n\r\n`;
	const post = (length: string, sent: Buffer) =>
		exchange(server.origin, `POST ${path}`, [...headers, length], sent);
	const whole = await post(`content-length: ${body.length}`, body);
	const chunked = await post('transfer-encoding: chunked', Buffer.from(chunks, 'latin1'));
	return { whole, chunked };
}

/** What a client sees, without what each answer has of its own. */
function seen({ status, headers, text }: Received) {
	const lasting = Object.entries(headers).filter(
		([name]) => !['date', 'content-length', 'transfer-encoding', 'etag'].includes(name)
	);
	const withoutNonces = (it: string) => it.replaceAll(/nonce-[\w+/=]+|value="[0-9a-f]{32}"/g, '');
	const sorted = lasting.map(([name, value]) => `${name}: ${withoutNonces(value)}`).toSorted();
	return { status, headers: sorted, text: withoutNonces(text) };
}

describe('a ballot that is taken', () => {
	const cases: Case[] = [
		{ name: 'as browsers send it' },
		{ name: 'in another language', path: '/k/THUNGAN?lang=en' },
		{ name: 'in a language that nobody knows', path: '/k/THUNGAN?lang=fr' },
		{ name: 'in lower case', path: '/k/thungan' },
		{ name: 'with a procedure in the address', path: '/k/THUNGAN?service=GIA' },
		{ name: 'with the charset named', headers: [`${FORM}; charset=UTF-8`] },
		{ name: 'with the type in capitals', headers: [FORM.toUpperCase()] },
		{ name: 'from nowhere', headers: [FORM, 'origin: null'] },
		{ name: 'for a client that wants JSON', headers: [FORM, 'accept: application/json'] },
		{ name: 'compressed on the way back', headers: [FORM, 'accept-encoding: gzip, br'] },
		{ name: 'that asks for a change only', headers: [FORM, 'if-none-match: "x"'] },
		{
			name: 'with a name of JavaScript',
			body: 'service=GIA&SF.CS=satisfied&SF.DV=other&SF.DV.other=%E1%BA%BFm&__proto__=x&toString=y'
		},
		{
			name: 'with bytes that are no text',
			body: 'service=GIA&SF.CS=satisfied&SF.DV=other&SF.DV.other=a+%ff%00b\xfe&x=%'
		}
	];
	test.each(cases)('$name', async (asked) => {
		const { whole, chunked } = await both(asked);
		expect(whole.status).toBe(303);
		expect(seen(whole)).toEqual(seen(chunked));
		expect(whole.headers['content-length']).toBe('0'); // SvelteKit says no length
	});

	test('comes from our own pages', async () => {
		const headers = [FORM, `origin: ${server.origin}`];
		const { whole, chunked } = await both({ name: 'own origin', headers });
		expect(whole.headers['location']).toMatch(/^\/r\/[0-9A-Z]{16}\?k=THUNGAN$/);
		expect(seen(whole)).toEqual(seen(chunked));
	});
});

describe('a ballot that is not taken', () => {
	const cases: (Case & { status: number })[] = [
		{
			name: 'with an answer twice',
			body: 'service=GIA&SF.CS=satisfied&SF.CS=x&SF.DV=satisfied',
			status: 422
		},
		{ name: 'without answers', body: 'service=GIA', status: 422 },
		{
			name: 'with an answer that is none',
			body: 'service=GIA&SF.CS=x&SF.DV=satisfied',
			status: 422
		},
		{
			name: 'with what the form hides',
			body: `${new URLSearchParams(ANSWERS)}&website=x`,
			status: 422
		},
		{ name: 'whose first letter is a mark', body: '\xef\xbb\xbfservice=GIA', status: 422 },
		{ name: 'without a nonce', nonce: '', status: 422 },
		{
			name: 'of another',
			nonce: nonceOf('as browsers send it'),
			body: 'service=GIA&SF.CS=other&SF.DV=other',
			status: 409
		},
		{ name: 'at no point', path: '/k/KHONGCO', status: 404 },
		{ name: 'too early', path: '/k/CHUAMO', status: 403 },
		{ name: 'with another action', path: '/k/THUNGAN?/default', status: 404 },
		{ name: 'at an address that is none', path: '/k/THUNGAN?x=%', status: 303 },
		{ name: 'with a slash', path: '/k/THUNGAN/', status: 308 },
		{ name: 'from elsewhere', headers: [FORM, 'origin: https://evil.example'], status: 403 },
		{ name: 'as a text', headers: ['content-type: text/plain'], status: 415 }
	];
	test.each(cases)('$name: $status', async ({ status, ...asked }) => {
		const { whole, chunked } = await both(asked);
		expect(whole.status).toBe(status);
		expect(seen(whole)).toEqual(seen(chunked));
	});
});
