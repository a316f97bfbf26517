import { describe, expect, test } from 'vitest';
import { bearerToken, parseToken, tokenOf, tokenStateAt } from './api-token.ts';

// Seven in the morning in Vietnam.
const NOW = Date.parse('2026-11-25T00:00:00.000Z');

describe('a token that is asked for', () => {
	test.each([
		['25/11/2026', '2026-11-25T17:00:00.000Z'],
		['2026-12-31', '2026-12-31T17:00:00.000Z'],
		[' 25/11/2027 ', '2027-11-25T17:00:00.000Z']
	])('is good to the end of %s in Vietnam', (until, expiresAt) => {
		expect(parseToken({ name: ' Trang theo dõi ', until }, NOW)).toEqual({
			ok: true,
			value: { name: 'Trang theo dõi', expiresAt }
		});
	});

	test.each([
		['', '31/12/2026', 'name', 'required'],
		['x'.repeat(101), '31/12/2026', 'name', 'too-long'],
		['x', '', 'until', 'malformed-day'],
		['x', '31/02/2027', 'until', 'malformed-day'],
		['x', '24/11/2026', 'until', 'not-later'],
		['x', '31/12/2027', 'until', 'too-late']
	])('%j until %j: %s is %s', (name, until, field, code) => {
		expect(parseToken({ name, until }, NOW)).toEqual({ ok: false, error: [{ field, code }] });
	});
});

test('a token is good until it ends or is revoked', () => {
	const token = {
		id: '1',
		name: 'x',
		expiresAt: '2026-12-01T17:00:00.000Z',
		madeBy: 'lan',
		madeAt: '2026-11-25T00:00:00.000Z'
	};
	const end = Date.parse(token.expiresAt);
	expect(tokenStateAt(token, end - 1)).toBe('good');
	expect(tokenStateAt(token, end)).toBe('expired');
	const revokedAt = '2026-11-26T00:00:00.000Z';
	expect(tokenStateAt({ ...token, revokedAt }, NOW)).toBe('revoked');
});

test.each([
	[`Bearer ${tokenOf('a'.repeat(64))}`, true],
	[`bearer  ${tokenOf('0'.repeat(64))} `, true],
	[tokenOf('a'.repeat(64)), false],
	[`Basic ${tokenOf('a'.repeat(64))}`, false],
	[`Bearer ${tokenOf('A'.repeat(64))}`, false],
	[`Bearer ${tokenOf('a'.repeat(63))}`, false],
	['Bearer ', false],
	['', false]
])('%j: a token of ours is %s', (header, expected) => {
	expect(bearerToken(header) !== undefined).toBe(expected);
});
