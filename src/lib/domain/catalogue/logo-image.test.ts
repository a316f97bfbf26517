import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jpegFrame, png } from '../../../../tests/support/pictures.ts';
import { MOST_LOGO_BYTES, parseLogo } from './logo-image.ts';

const image = (mediaType: string, width: number, height: number) => ({
	ok: true,
	value: { mediaType, width, height }
});
const refused = (error: string) => ({ ok: false, error });
const text = (words: string) => new TextEncoder().encode(words);

describe('a logo', () => {
	test.each([
		['a PNG', png(300, 200), image('image/png', 300, 200)],
		['a JPEG', jpegFrame(640, 480), image('image/jpeg', 640, 480)],
		['a progressive JPEG', jpegFrame(64, 2000, 0xc2), image('image/jpeg', 64, 2000)],
		['nothing', Buffer.of(), refused('logo-missing')],
		['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), refused('logo-no-image')],
		['a GIF', text('GIF89a…'), refused('logo-no-image')],
		['a page', text('<!doctype html><script>1</script>'), refused('logo-no-image')],
		['a lossless JPEG', jpegFrame(640, 480, 0xc3), refused('logo-no-image')],
		['a PNG cut off', png(300, 200).subarray(0, -5), refused('logo-no-image')],
		[
			'a PNG with a page behind it',
			Buffer.concat([png(300, 200), text('<script>')]),
			refused('logo-no-image')
		],
		[
			'a JPEG with a page behind it',
			Buffer.concat([jpegFrame(300, 200), text('<script>')]),
			refused('logo-no-image')
		],
		['a small PNG', png(63, 200), refused('logo-too-small')],
		['a flat PNG', png(200, 63), refused('logo-too-small')],
		['a wide PNG', png(2001, 64), refused('logo-too-big')],
		['a high JPEG', jpegFrame(64, 2001), refused('logo-too-big')],
		['a heavy file', new Uint8Array(MOST_LOGO_BYTES + 1), refused('logo-too-heavy')]
	])('%s is what its bytes say', (_, bytes, outcome) => {
		expect(parseLogo(bytes)).toEqual(outcome);
	});

	test('is looked at without harm, whatever it is', () => {
		const starts = [png(100, 100), jpegFrame(100, 100), Buffer.of()];
		const bytes = fc
			.tuple(fc.constantFrom(...starts), fc.nat(80), fc.uint8Array({ maxLength: 80 }))
			.map(([start, kept, rest]) => Buffer.concat([start.subarray(0, kept), rest]));
		fc.assert(
			fc.property(bytes, (it) => {
				const parsed = parseLogo(it);
				if (parsed.ok)
					expect(Math.min(parsed.value.width, parsed.value.height)).toBeGreaterThan(63);
			})
		);
	});
});
