import { describe, expect, test } from 'vitest';
import type { Agency } from './agency.ts';
import { questionsOf, sumLedger, type LedgerLine } from './slip-ledger.ts';

const agency: Agency = {
	id: 'stp',
	code: 'STP',
	name: { vi: 'Sở Tư pháp', en: 'Department of Justice' },
	validFrom: '2004-01-01'
};
const slips = { issued: 100, open: 46, spent: 50, returned: 2, lost: 1, spoiled: 1 };
const line: LedgerLine = { agency, finished: 3250, slips, valid: 50 };

describe('a line of the ledger', () => {
	test('that balances asks nothing', () => {
		expect(questionsOf(line)).toEqual([]);
	});

	test.each([
		[{ finished: 99 }, ['more-slips-than-files']],
		[{ valid: 51 }, ['ballots-are-not-spent-slips']],
		[{ slips: { ...slips, open: 37, lost: 6, spoiled: 5 } }, ['many-lost']],
		[{ slips: { issued: 0, open: 0, spent: 0, returned: 0, lost: 0, spoiled: 0 }, valid: 0 }, []]
	])('with %j asks %j', (change, questions) => {
		expect(questionsOf({ ...line, ...change })).toEqual(questions);
	});
});

test('the sum has files only where all have told them', () => {
	expect(sumLedger([line, line])).toMatchObject({ finished: 6500, valid: 100 });
	const { finished: _, ...untold } = line;
	expect(sumLedger([line, untold]).finished).toBeUndefined();
	expect(sumLedger([]).finished).toBeUndefined();
});
