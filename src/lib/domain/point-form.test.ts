import { describe, expect, test } from 'vitest';
import { parsePlaceWords, parsePointKind } from './point-form.ts';

const TYPED = { channel: 'poster', random: '', label: '', labelEn: '', counter: '', code: '' };

describe('a new point', () => {
	test.each([
		[{}, { channel: 'poster', assurance: 'walk-in' }],
		[{ channel: 'slip' }, { channel: 'slip', assurance: 'slip' }],
		[
			{ channel: 'slip', random: 'yes' },
			{ channel: 'slip', assurance: 'random' }
		],
		[
			{ label: ' Một cửa \n · Quầy 3 ', counter: '3', code: ' stp-q3 ' },
			{
				channel: 'poster',
				assurance: 'walk-in',
				label: { vi: 'Một cửa · Quầy 3', en: 'Một cửa · Quầy 3' },
				counter: '3',
				code: 'STP-Q3'
			}
		]
	])('%j is read', (typed, value) => {
		expect(parsePointKind({ ...TYPED, ...typed }, true)).toEqual({ ok: true, value });
	});

	test.each([
		[{ channel: 'import' }, ['channel-unknown']],
		[{ channel: '' }, ['channel-unknown']],
		[{ random: 'yes' }, ['random-not-guarded']],
		[{ code: 'Á' }, ['code-malformed']],
		[{ code: 'AB' }, ['code-malformed']],
		[{ label: 'x'.repeat(81), counter: 'y'.repeat(13) }, ['label-too-long', 'counter-too-long']]
	])('%j is told', (typed, codes) => {
		const read = parsePointKind({ ...TYPED, ...typed }, true);
		expect(read.ok ? [] : read.error.map((it) => it.code)).toEqual(codes);
	});

	test('of a drawn sample is the department’s alone to make', () => {
		const read = parsePointKind({ ...TYPED, channel: 'paper', random: 'yes' }, false);
		expect(read).toEqual({ ok: false, error: [{ field: 'random', code: 'random-not-yours' }] });
	});
});

test('an English label without a Vietnamese one is told', () => {
	const read = parsePlaceWords({ label: '', labelEn: 'Counter 3', counter: '' });
	expect(read).toEqual({ ok: false, error: [{ field: 'label', code: 'label-missing' }] });
});
