import { describe, expect, test } from 'vitest';
import type { Agency, Service } from './agency.ts';
import type { Answers } from './ballot.ts';
import { buildReport, type ReportInput } from './build-report.ts';
import { parsePeriod } from './period.ts';
import type { AnswerClass, Questionnaire } from './questionnaire.ts';
import type { Cut, QuestionResult, ReportFilter } from './report.ts';
import { tallyOf, type TallyCell } from './tally.ts';

const text = (vi: string) => ({ vi, en: vi });

const face = 'speech';
const CLASSES: readonly AnswerClass[] = ['satisfied', 'dissatisfied', 'other', 'none'];

const questionnaire: Questionnaire = {
	code: 'test',
	version: 2,
	title: text('Phiếu thử'),
	scales: {
		four: {
			mapping: text('Như đã trả lời.'),
			options: CLASSES.map((id) => ({ id, text: text(id), counts: id, face }))
		}
	},
	sections: [
		{
			id: 'SF',
			domain: 'policy',
			questions: [{ kind: 'rating', id: 'R', text: text('Hài lòng với {agency}?'), scale: 'four' }]
		},
		{
			id: 'D',
			questions: [
				{ kind: 'choice', id: 'C', text: text('C'), options: [{ id: 'yes', text: text('Có') }] },
				{ kind: 'text', id: 'T', text: text('T'), maxLength: 100 },
				{ kind: 'text', id: 'OFF', text: text('OFF'), maxLength: 100, enabled: false }
			]
		}
	]
};

const words = {
	theAgency: { vi: 'cơ quan', en: 'the agency' },
	otherService: { vi: 'Thủ tục khác', en: 'Another procedure' },
	serviceNotRecorded: { vi: 'Không ghi thủ tục', en: 'Procedure not recorded' }
};

function agency(code: string, name = `Sở ${code}`): Agency {
	return { id: code.toLowerCase(), code, name: text(name), validFrom: '2020-01-01' };
}

function service(agencyId: string, code: string, name: string): Service {
	return { id: `${agencyId}-${code}`, agencyId, code, name: text(name) };
}

/** `counts`: how many ballots are satisfied, dissatisfied, other, not concerned. */
function cell(agencyId: string, counts: number[], rest: Partial<TallyCell> = {}): TallyCell {
	const ballots = counts.flatMap((count, at) =>
		Array.from({ length: count }, (): Answers => {
			return new Map([['R', { kind: 'option', option: CLASSES[at] ?? 'none' }]]);
		})
	);
	return {
		surveyId: 's',
		questionnaireVersion: 2,
		agencyId,
		serviceCode: '',
		channel: 'poster',
		assurance: 'walk-in',
		month: '2024-11',
		tally: tallyOf(questionnaire, ballots),
		...rest
	};
}

function report(input: Partial<ReportInput>) {
	return buildReport({
		survey: {
			id: 's',
			planId: 'p',
			title: text('Khảo sát'),
			status: 'open',
			questionnaire: { code: 'test', version: 2 },
			opensAt: '2024-01-01T00:00:00.000Z',
			sample: false
		},
		status: 'open',
		questionnaire,
		agencies: [agency('A')],
		services: [],
		cells: [],
		waiting: [],
		filter: {},
		words,
		...input
	});
}

function question(cut: Cut | undefined, id: string): QuestionResult | undefined {
	return cut?.suppressed === false ? cut.questions.find((it) => it.id === id) : undefined;
}

const inMonth = (month: string): ReportFilter => {
	const period = parsePeriod(month);
	return period === undefined ? {} : { period };
};

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

describe('small cuts', () => {
	const agencies = [agency('A'), agency('B'), agency('C')];
	const cells = [cell('a', [5, 0, 0, 0]), cell('b', [12, 0, 0, 0]), cell('c', [40, 0, 0, 0])];
	const suppressed = (filter: ReportFilter) =>
		report({ agencies, cells, filter })
			.agencies.filter(({ cut }) => cut.suppressed)
			.map(({ code }) => code);

	test('of agencies are hidden, and the smallest other: else the total less the rest would tell', () => {
		expect(suppressed({})).toEqual(['A', 'B']);
		expect(report({ agencies, cells }).cut.suppressed).toBe(false);
	});

	test('are hidden under a filter too, whatever it leaves out', () => {
		expect(suppressed({ agency: 'B' })).toEqual(['B']);
		expect(report({ agencies, cells, filter: { agency: 'B' } }).cut).toEqual({ suppressed: true });
		expect(suppressed({ agency: 'C' })).toEqual([]);
	});

	test('of nine ballots in all show nothing', () => {
		const made = report({ cells: [cell('a', [9, 0, 0, 0])] });
		expect([made.cut, made.agencies[0]?.cut]).toEqual([{ suppressed: true }, { suppressed: true }]);
	});

	test('are those of a month that leaves fewer than ten of its quarter', () => {
		const months = [cell('a', [40, 0, 0, 0]), cell('a', [9, 0, 0, 0], { month: '2024-12' })];
		const cutOf = (month: string) => report({ cells: months, filter: inMonth(month) }).cut;
		expect(cutOf('2024-11').suppressed).toBe(true);
		expect(cutOf('2024-12').suppressed).toBe(true);
		expect(cutOf('2024-Q4').suppressed).toBe(false);
	});

	test('of one service in several agencies hide its sum', () => {
		const filter = { service: 'other' };
		const other = { serviceCode: 'other' };
		const sums = (first: number, second: number) =>
			report({
				agencies,
				cells: [cell('a', [first, 0, 0, 0], other), cell('b', [second, 0, 0, 0], other)],
				filter
			});
		expect(sums(5, 40).cut.suppressed).toBe(true);
		expect(sums(15, 40)).toMatchObject({ ballots: 55, cut: { suppressed: false } });
	});

	test('without ballots are not hidden, and have no shares', () => {
		const made = report({ cells: [cell('a', [50, 0, 0, 0])], filter: { channel: 'kiosk' } });
		expect(made).toMatchObject({ ballots: 0, cut: { suppressed: false } });
		expect(question(made.cut, 'R')).not.toHaveProperty('satisfied');
	});

	test('of an agency that is not there have no ballots', () => {
		const made = report({ cells: [cell('a', [50, 0, 0, 0])], filter: { agency: 'X' } });
		expect(made).toMatchObject({ ballots: 0, agencies: [] });
	});
});
