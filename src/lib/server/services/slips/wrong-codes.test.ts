import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/server/errors.ts';
import { createWrongCodes, MOST_WRONG, tryCode, WAIT_MS } from './wrong-codes.ts';

const TYPED = '7K3M-9QX2-ABCD';
const SCANNED = '0'.repeat(26);

function hall() {
	let clock = 0;
	const wrongCodes = createWrongCodes(() => clock);
	const tell = async (address: string, code: string, isRight = false) => {
		const find = async () => {
			if (!isRight) throw new AppError('slip-not-found', 'no such slip');
			return 'the form';
		};
		return tryCode(wrongCodes, address, code, find).catch((cause: unknown) =>
			cause instanceof AppError ? cause.code : 'a bug'
		);
	};
	const typeWrong = async (address: string, times: number) => {
		for (let at = 0; at < times; at += 1) expect(await tell(address, TYPED)).toBe('slip-not-found');
	};
	return { tell, typeWrong, pass: (ms: number) => (clock += ms) };
}

describe('a code typed wrong ten times from one place', () => {
	test('waits, right ones too, so that nobody learns which were right', async () => {
		const { tell, typeWrong } = hall();
		await typeWrong('a', MOST_WRONG);
		expect(await tell('a', TYPED)).toBe('too-many-codes');
		expect(await tell('a', TYPED, true)).toBe('too-many-codes');
	});

	test('waits, and nobody else does, nor who scans', async () => {
		const { tell, typeWrong } = hall();
		await typeWrong('a', MOST_WRONG);
		expect(await tell('b', TYPED, true)).toBe('the form');
		expect(await tell('a', SCANNED, true)).toBe('the form');
		expect(await tell('a', SCANNED)).toBe('slip-not-found');
	});

	test('waits ten minutes, then begins anew', async () => {
		const { tell, typeWrong, pass } = hall();
		await typeWrong('a', MOST_WRONG);
		pass(WAIT_MS - 1);
		expect(await tell('a', TYPED, true)).toBe('too-many-codes');
		pass(1);
		expect(await tell('a', TYPED, true)).toBe('the form');
		await typeWrong('a', MOST_WRONG);
		expect(await tell('a', TYPED)).toBe('too-many-codes');
	});

	test('nine wrong ones are no reason, and what is no code at all counts as well', async () => {
		const { tell, typeWrong } = hall();
		await typeWrong('a', MOST_WRONG - 1);
		expect(await tell('a', TYPED, true)).toBe('the form');
		expect(await tell('a', 'what?')).toBe('slip-not-found');
		expect(await tell('a', TYPED, true)).toBe('too-many-codes');
	});
});
