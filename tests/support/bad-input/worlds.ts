import type { CaseCount } from '#lib/domain/catalogue/case-count.ts';
import type { PlanTarget } from '#lib/domain/plan.ts';

// Surveys that are over and of which little or nothing can be said, each of Sở STP and Sở STC.

/** So many ballots of one agency: what they say to each rating, and what they leave out. */
export interface Group {
	agency: 'stp' | 'stc';
	count: number;
	service?: string;
	/** Level that the ballot answers; `na` is not applicable. */
	level?: (at: number) => string;
	/** What it says of the state of the file; absent: the first option. */
	outcome?: (at: number) => string;
	/** Ids of questions that nobody of them answers. */
	silent?: readonly string[];
}

export type Cases = Pick<CaseCount, 'serviceCode' | 'finished'> & { agency: 'stp' | 'stc' };

export interface World {
	id: string;
	/** Of the plan and its survey, so that each has finished files of its own. */
	year: string;
	questionnaire?: string;
	groups?: readonly Group[];
	cases?: readonly Cases[];
	targets?: readonly PlanTarget[];
}

const target = (agency: string, serviceCode: string | undefined, ballots: number): PlanTarget => ({
	agencyId: `agency-${agency}`,
	...(serviceCode !== undefined && { serviceCode }),
	population: ballots * 10,
	ballots
});

export const WORLDS: readonly World[] = [
	{ id: 'khong-phieu', year: '2025' },
	{
		id: 'mot-phieu',
		year: '2025',
		groups: [
			{ agency: 'stp', count: 30 },
			{ agency: 'stc', count: 1 }
		]
	},
	{
		id: 'khong-tra-loi',
		year: '2025',
		groups: [
			{ agency: 'stp', count: 30, silent: ['DV.O', 'DV.F1.1', 'D4', 'NC'] },
			{ agency: 'stc', count: 30, silent: ['DV.O', 'DV.F1.1', 'D4', 'NC'] }
		]
	},
	{
		// By the state of the file both groups of one are hidden, the smaller and what would tell it; of
		// the other nobody says.
		id: 'nhom-nho',
		year: '2025',
		groups: [
			{ agency: 'stp', count: 30, outcome: (at) => (at % 5 === 0 ? 'late' : 'on-time') },
			{ agency: 'stc', count: 30, silent: ['A2', 'A4'] }
		]
	},
	{
		id: 'khong-lien-quan',
		year: '2025',
		groups: [
			{ agency: 'stp', count: 30, level: () => 'na' },
			{ agency: 'stc', count: 30, level: () => 'na' }
		]
	},
	{
		id: 'trong-so-lech',
		year: '2024',
		questionnaire: 'trong-so',
		groups: [
			{ agency: 'stp', count: 30 },
			{ agency: 'stc', count: 40 }
		],
		// The agency's own number and its procedure's contradict each other, and together all weigh nothing.
		cases: [
			{ agency: 'stp', serviceCode: '', finished: 0 },
			{ agency: 'stp', serviceCode: 'LLTP', finished: 164 },
			{ agency: 'stc', serviceCode: '', finished: 0 }
		]
	},
	{
		id: 'tang-trong',
		year: '2023',
		groups: [{ agency: 'stp', count: 30, service: 'LLTP' }],
		cases: [
			{ agency: 'stp', serviceCode: '', finished: 300 },
			{ agency: 'stp', serviceCode: 'HT', finished: 100 },
			{ agency: 'stc', serviceCode: '', finished: 200 }
		],
		targets: [
			target('stp', undefined, 60),
			target('stp', 'LLTP', 30),
			target('stp', 'HT', 30),
			target('stc', undefined, 20)
		]
	}
];
