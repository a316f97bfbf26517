import { expect, test } from 'vitest';
import { unreported } from './unreported.ts';

const name = { vi: 'Sở', en: 'Department' };
const WITH = new Set(['A']);
const NOBODY = new Set<string>();

test.each([
	{ ballots: 0, target: 50, withFiles: WITH, owes: ['no-ballots'] },
	{ ballots: 9, target: undefined, withFiles: WITH, owes: ['too-few'] },
	{ ballots: 10, target: 50, withFiles: WITH, owes: ['below-target'] },
	{ ballots: 49, target: 50, withFiles: NOBODY, owes: ['below-target', 'no-files'] },
	{ ballots: 10, target: undefined, withFiles: NOBODY, owes: ['no-files'] }
])(
	'with $ballots of $target ballots an agency owes $owes',
	({ ballots, target, withFiles, owes }) => {
		const targets = new Map(target === undefined ? [] : [['A', target]]);
		expect(unreported([{ code: 'A', name, ballots }], { targets, withFiles })).toMatchObject([
			{ code: 'A', ballots, owes }
		]);
	}
);

test('who has reached the target and entered the files owes nothing', () => {
	const targets = new Map([['A', 50]]);
	expect(unreported([{ code: 'A', name, ballots: 50 }], { targets, withFiles: WITH })).toEqual([]);
});
