import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from './errors.ts';
import { MOST_FORM_BYTES, readForm } from './form.ts';

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=x';

const post = (body: BodyInit, type?: string) =>
	new Request('http://127.0.0.1/k/A', {
		method: 'POST',
		body,
		...(type !== undefined && { headers: { 'content-type': type } })
	});

/** As pairs; the fields' object has no prototype, so that no name is known before it was sent. */
const fieldsOf = async (request: Request) => Object.entries(await readForm(request));

function part(disposition: string, content: string): string {
	return `--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
}

describe('a posted form', () => {
	test.each([
		[
			'a=1&b=2&a=3',
			[
				['a', ['1', '3']],
				['b', ['2']]
			]
		],
		['', []],
		['a=H%C3%A0i+l%C3%B2ng', [['a', ['Hài lòng']]]],
		[
			'a=%FF%zz&=x',
			[
				['a', ['\ufffd%zz']],
				['', ['x']]
			]
		],
		['__proto__=x&constructor=y', [['constructor', ['y']]]],
		['a=x%00y', [['a', ['xy']]]]
	])('of %j gives its fields', async (body, fields) => {
		expect(await fieldsOf(post(body, URLENCODED))).toEqual(fields);
	});

	test('gives fields of which none is inherited', async () => {
		const entries = await readForm(post('__proto__=x', `${URLENCODED}; charset=UTF-8`));
		expect(entries['constructor']).toBeUndefined();
		expect(Object.getPrototypeOf(entries)).toBeNull();
		expect(({} as Record<string, unknown>)['x']).toBeUndefined();
	});

	test('in parts gives its texts and leaves out its files', async () => {
		const form = new FormData();
		form.append('a', 'một');
		form.append('a', 'hai');
		form.append('file', new File(['ba'], 'ba.txt'));
		expect(await fieldsOf(post(form))).toEqual([['a', ['một', 'hai']]]);
	});

	test.each([
		['parts that do not end', part('name="a"', '1'), MULTIPART],
		['parts without a boundary', `${part('name="a"', '1')}--x--\r\n`, 'multipart/form-data'],
		['a part without a name', `${part('nothing="a"', '1')}--x--\r\n`, MULTIPART],
		['no parts at all', 'a=1', MULTIPART],
		['another type', '{"a":1}', 'application/json'],
		['a type that is none', 'a=1', 'nonsense']
	])('of %s is a bad request', async (_, body, type) => {
		await expect(readForm(post(body, type))).rejects.toMatchObject({ code: 'bad-request' });
	});

	test('may be 64 kB long and not a byte more', async () => {
		const longest = `a=${'x'.repeat(MOST_FORM_BYTES - 2)}`;
		expect((await readForm(post(longest, URLENCODED)))['a']?.[0]).toHaveLength(65_534);
		const tooLong = readForm(post(`${longest}x`, URLENCODED));
		await expect(tooLong).rejects.toMatchObject({ code: 'body-too-large' });
	});

	test('that never ends is left after 64 kB', async () => {
		let sent = 0;
		const body = new ReadableStream({
			pull(controller) {
				sent += 1024;
				controller.enqueue(new Uint8Array(1024));
			}
		});
		const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': URLENCODED } };
		const endless = readForm(new Request('http://127.0.0.1/k/A', init));
		await expect(endless).rejects.toMatchObject({ code: 'body-too-large' });
		expect(sent).toBeLessThan(4 * MOST_FORM_BYTES);
	});

	test('of any bytes gives fields or a refusal', async () => {
		const piece = fc.constantFrom(
			'--x',
			'--',
			'\r\n',
			'Content-Disposition: form-data; name="a"',
			'name="',
			'; filename="f"',
			'Content-Type: text/plain',
			'a',
			'%',
			'\0',
			'é',
			':',
			'"'
		);
		const framed = fc.array(piece).map((it) => `--x\r\n${it.join('')}\r\n--x--\r\n`);
		const body = fc.oneof(
			framed,
			fc.array(piece).map((it) => it.join('')),
			fc.uint8Array()
		);
		const type = fc.constantFrom(MULTIPART, URLENCODED, 'multipart/form-data; boundary=""');
		const property = fc.asyncProperty(body, type, async (given, as) => {
			const bytes = typeof given === 'string' ? given : new Uint8Array(given);
			const outcome = await readForm(post(bytes, as)).catch((error: unknown) => error);
			expect(!(outcome instanceof Error) || outcome instanceof AppError).toBe(true);
		});
		await fc.assert(property, { numRuns: 2000 });
	});
});
