import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballot, questionnaire, someTally } from '../../../tests/support/tallies.ts';
import { packCounts, tallyOf, unpackCounts } from './tally.ts';

/** @returns what is made, or the RangeError; any other error is thrown on */
function attempt<Value>(make: () => Value): Value | RangeError {
	try {
		return make();
	} catch (error) {
		if (error instanceof RangeError) return error;
		throw error;
	}
}

describe('packed counts', () => {
	test('have one array a question: given, then each option', () => {
		expect(packCounts(tallyOf(questionnaire, [ballot]))).toBe('[[1,0,0,1],[0,0,0],[1,1,0,1],[1]]');
	});

	test('come back as they were', () => {
		fc.assert(
			fc.property(someTally, (tally) => {
				expect(unpackCounts(questionnaire, tally.ballots, packCounts(tally))).toEqual(tally);
			})
		);
	});

	test.each([
		['no JSON', '[[1'],
		['no array', '{}'],
		['a question too few', '[[1,0,0,1],[0,0,0],[1,1,0,1]]'],
		['an option too many', '[[1,0,0,1,0],[0,0,0],[1,1,0,1],[1]]'],
		['a negative count', '[[1,0,0,-1],[0,0,0],[1,1,0,1],[1]]'],
		['a blank', '[[1,0,0, 1],[0,0,0],[1,1,0,1],[1]]'],
		['a zero in front', '[[1,0,0,01],[0,0,0],[1,1,0,1],[1]]'],
		['half a ballot', '[[1,0,0,0.5],[0,0,0],[1,1,0,1],[1]]'],
		['more than there are ballots', '[[2,0,0,2],[0,0,0],[1,1,0,1],[1]]'],
		['no numbers', '[["1",0,0,1],[0,0,0],[1,1,0,1],[1]]']
	])('refuse %s', (_what, packed) => {
		expect(() => unpackCounts(questionnaire, 1, packed)).toThrow(RangeError);
	});

	test('refuse any other text with a RangeError', () => {
		const texts = fc.oneof(
			fc.string(),
			fc.json(),
			fc.array(fc.array(fc.nat(3))).map((it) => JSON.stringify(it))
		);
		fc.assert(
			fc.property(texts, (packed) => {
				const unpacked = attempt(() => unpackCounts(questionnaire, 2, packed));
				if (!(unpacked instanceof RangeError)) expect(packCounts(unpacked)).toBe(packed);
				else expect(unpacked).toBeInstanceOf(RangeError);
			})
		);
	});
});
