import { describe, expect, test } from 'vitest';
import {
	agency,
	cell,
	question,
	questionnaire,
	report,
	service,
	text
} from '../../../tests/support/reports.ts';
import type { Answers } from './ballot.ts';
import { tallyOf, type TallyCell } from './tally.ts';

describe('the figures of a rating', () => {
	const made = report({ cells: [cell('a', [46, 0, 4, 3])] });

	test('have satisfied, dissatisfied and other for a denominator; who was not concerned is only an option', () => {
		expect(question(made.cut, 'R')).toMatchObject({
			kind: 'rating',
			domain: 'policy',
			answered: 50,
			options: [{ count: 46 }, { count: 0 }, { count: 4 }, { count: 3 }],
			satisfied: { count: 46, share: 0.92 },
			dissatisfied: { count: 0, share: 0, low: 0 },
			other: { count: 4, share: 0.08 }
		});
	});

	test('have the interval of the answered, unrounded', () => {
		const rating = question(made.cut, 'R');
		const satisfied = rating?.kind === 'rating' ? rating.satisfied : undefined;
		expect(satisfied?.low).toBeCloseTo(0.8116175, 7);
		expect(satisfied?.high).toBeCloseTo(0.9684505, 7);
	});

	test('name no share where nobody answered', () => {
		const empty = question(report({ cells: [cell('a', [0, 0, 0, 20])] }).cut, 'R');
		expect(empty).toMatchObject({ answered: 0, options: [{}, {}, {}, { count: 20 }] });
		expect(empty).not.toHaveProperty('satisfied');
	});

	test('bear the agency’s name, and in a total of several agencies none', () => {
		const two = report({ agencies: [agency('A'), agency('B')] });
		expect(question(made.cut, 'R')?.text.vi).toBe('Hài lòng với Sở A?');
		expect(question(two.cut, 'R')?.text).toEqual({
			vi: 'Hài lòng với cơ quan?',
			en: 'Hài lòng với the agency?'
		});
		expect(question(two.agencies[1]?.cut, 'R')?.text.vi).toBe('Hài lòng với Sở B?');
	});
});

describe('the report', () => {
	test('leaves out questions that are not asked, unless they were answered', () => {
		const ids = (cells: TallyCell[]) => report({ cells }).questions.map(({ id }) => id);
		expect(ids([cell('a', [10, 0, 0, 0])])).toEqual(['R', 'C', 'T']);
		const off: Answers = new Map([['OFF', { kind: 'text', text: 'x' }]]);
		const tally = tallyOf(
			questionnaire,
			Array.from({ length: 10 }, () => off)
		);
		expect(ids([cell('a', [], { tally })])).toEqual(['R', 'C', 'T', 'OFF']);
	});

	test('counts what waits as received, but not in the distributions', () => {
		const waiting = [
			{ agencyId: 'a', serviceCode: '', channel: 'poster' as const, month: '2024-11', ballots: 2 }
		];
		const made = report({ cells: [cell('a', [50, 0, 0, 0])], waiting });
		expect(made).toMatchObject({ ballots: 52, waiting: 2 });
		expect(made.agencies[0]).toMatchObject({ ballots: 52, waiting: 2 });
		expect(question(made.cut, 'R')?.answered).toBe(50);
	});

	test('names no service, channel or month that only a waiting ballot brings', () => {
		const alone = { agencyId: 'a', serviceCode: 'HT', channel: 'kiosk' as const, month: '2026-11' };
		const cells = [cell('a', [50, 0, 0, 0])];
		const made = report({ cells, waiting: [{ ...alone, ballots: 1 }] });
		expect(made.agencies[0]?.services).toEqual([]);
		expect(made.choices).toEqual(report({ cells }).choices);
	});

	test('counts only the waiting within its filter', () => {
		const waiting = (['poster', 'kiosk'] as const).map((channel) => ({
			agencyId: 'a',
			serviceCode: '',
			channel,
			month: '2024-11',
			ballots: 3
		}));
		const made = report({ waiting, filter: { channel: 'kiosk' } });
		expect(made).toMatchObject({ ballots: 3, waiting: 3, cut: { suppressed: false } });
	});

	test('has every agency, in the order of the Vietnamese alphabet', () => {
		const agencies = [agency('C', 'Đào tạo'), agency('B', 'Ê Đê'), agency('A', 'Dân tộc')];
		expect(report({ agencies }).agencies.map(({ name }) => name.vi)).toEqual([
			'Dân tộc',
			'Đào tạo',
			'Ê Đê'
		]);
	});

	test('says which answers count as what', () => {
		expect(report({}).method).toEqual({
			level: 0.95,
			threshold: 10,
			mappings: [text('Như đã trả lời.')]
		});
	});
});

describe('services', () => {
	const services = [service('a', 'S1', 'Khai sinh'), service('a', 'S2', 'Chứng thực')];
	const cells = ['S1', 'other', '', 'S2', 'OLD'].map((serviceCode) =>
		cell('a', [10, 0, 0, 0], { serviceCode })
	);

	test('stand in order of name, then the other ones, then what was not recorded', () => {
		const listed = report({ services, cells }).agencies[0]?.services ?? [];
		expect(listed.map(({ code, name }) => [code, name.vi])).toEqual([
			['S2', 'Chứng thực'],
			['S1', 'Khai sinh'],
			['OLD', 'OLD'], // no longer in the list
			['other', 'Thủ tục khác'],
			['', 'Không ghi thủ tục']
		]);
	});

	test('are left out where no procedure was recorded at all, and where none has ballots', () => {
		const made = report({ services, cells: [cell('a', [50, 0, 0, 0])] });
		expect(made.agencies[0]?.services).toEqual([]);
	});

	test('under the threshold say nothing but that, and hide the smallest other', () => {
		const made = report({
			services,
			cells: [
				cell('a', [5, 0, 0, 0], { serviceCode: 'S1' }),
				cell('a', [12, 0, 0, 0], { serviceCode: 'S2' }),
				cell('a', [40, 0, 0, 0], { serviceCode: 'other' })
			]
		});
		const listed = made.agencies[0]?.services ?? [];
		expect(listed.filter(({ cut }) => cut.suppressed)).toEqual([
			{ code: 'S2', name: text('Chứng thực'), cut: { suppressed: true } },
			{ code: 'S1', name: text('Khai sinh'), cut: { suppressed: true } }
		]);
		expect(listed.at(-1)).toMatchObject({ code: 'other', ballots: 40 });
	});
});
