import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { packAnswers } from './packed-answers.ts';
import type { Answers } from './ballot.ts';
import { ballotLogger, ballotName, type KeptBallot } from './logged-ballot.ts';
import { BUILT_IN } from './questionnaires/index.ts';

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();
const short = BUILT_IN.find((it) => it.code === 'short' && it.version === 1) ?? expect.fail();
const ID = '00112233445566778899aabbccddeeff';

const GIVEN: Answers = new Map([
	['SF.CS', { kind: 'option', option: 'other', otherText: 'Bà Nguyễn Thị An' }],
	['SF.DV', { kind: 'option', option: 'satisfied' }],
	['SF.GY', { kind: 'text', text: 'Nhà tôi ở số 5' }]
]);
const KEPT: KeptBallot = {
	id: ID,
	surveyId: 'stp-2024',
	questionnaireVersion: 1,
	agencyCode: 'STP',
	serviceCode: '',
	channel: 'poster',
	assurance: 'walk-in',
	month: '2024-11',
	answers: packAnswers(short, GIVEN)
};
const logged = ballotLogger(sha256, short)(KEPT);

test('the ratings are open, in their places', () => {
	expect(logged.ratings).toBe('[2,0]');
});

test('neither words nor the id stand in the log', () => {
	const text = JSON.stringify(logged);
	expect(text).not.toMatch(/Nguyễn|số 5/);
	expect(text).not.toContain(ID);
});

test('whatever is altered in the answers alters the entry', () => {
	const others: Answers[] = [
		new Map([...GIVEN, ['SF.GY', { kind: 'text', text: 'Nhà tôi ở số 6' }]]),
		new Map([...GIVEN, ['SF.CS', { kind: 'option', option: 'other' }]]),
		new Map([...GIVEN].slice(0, 2))
	];
	const closed = others
		.map((it) => packAnswers(short, it))
		.map((answers) => {
			return ballotLogger(sha256, short)({ ...KEPT, answers }).closed;
		});
	expect(new Set([logged.closed, ...closed]).size).toBe(4);
});

test('equal answers of two ballots cannot be told to be equal', () => {
	const other = ballotLogger(sha256, short)({ ...KEPT, id: ID.replace('00', '01') });
	expect(other.closed).not.toBe(logged.closed);
	expect(other.name).not.toBe(logged.name);
});

test('a name is what the format says: the first half of a salted hash', () => {
	const hash = createHash('sha256').update(`name\n${ID}`).digest('hex');
	expect(ballotName(sha256, ID)).toBe(hash.slice(0, 32));
});
