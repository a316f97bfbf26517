import type { Answers } from '#lib/domain/ballot.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { tallyOf, type Tally } from '#lib/domain/tally.ts';

/** How many chose level 1, 2, 3, 4 and 5 of one item. */
export type Levels = readonly [number, number, number, number, number];

/** The worked example of docs/statistics.md: agency A, 120 people; the items of services by factor. */
export const SERVICE_LEVELS: Readonly<Record<string, readonly Levels[]>> = {
	F1: [
		[0, 3, 17, 70, 30],
		[1, 5, 20, 66, 28],
		[0, 6, 24, 64, 26]
	],
	F2: [
		[0, 4, 14, 72, 30],
		[1, 3, 18, 70, 28],
		[0, 2, 12, 74, 32],
		[2, 8, 22, 62, 26]
	],
	F3: [
		[0, 2, 10, 70, 38],
		[0, 3, 12, 71, 34],
		[1, 2, 13, 72, 32],
		[0, 1, 15, 70, 34]
	],
	F4: [
		[0, 1, 9, 74, 36],
		[1, 5, 16, 68, 30],
		[0, 2, 11, 73, 34]
	],
	// 70 people; 50 had made no suggestion
	F5: [
		[0, 2, 14, 38, 16],
		[1, 4, 17, 34, 14]
	]
};

/** Its items of policies. */
export const POLICY_LEVELS: readonly Levels[] = [
	[2, 6, 22, 64, 26],
	[1, 9, 30, 58, 22],
	[1, 7, 23, 65, 24],
	[2, 8, 26, 62, 22]
];

/** By factor; all of policies are one. */
export const FACTORS: Readonly<Record<string, readonly Levels[]>> = {
	...SERVICE_LEVELS,
	P: POLICY_LEVELS
};
export const PEOPLE = 120;

const text = (vi: string) => ({ vi, en: vi });
const FACES = ['level-1', 'level-2', 'level-3', 'level-4', 'level-5'] as const;
const CLASSES = ['dissatisfied', 'dissatisfied', 'other', 'satisfied', 'satisfied'] as const;
export const WORKED_IDS = Object.entries(FACTORS).flatMap(([factor, items]) =>
	items.map((_item, at) => `${factor}.${at + 1}`)
);
/** Its questions, each factor a section. */
export const WORKED: Questionnaire = {
	code: 'vi-du',
	version: 1,
	title: text('Ví dụ'),
	scales: {
		five: {
			mapping: text('Mức 4, 5 là hài lòng.'),
			options: [
				...CLASSES.map((counts, at) => ({
					id: String(at + 1),
					text: text(`Mức ${at + 1}`),
					counts,
					face: FACES[at] ?? ('skip' as const),
					score: at + 1
				})),
				{ id: 'na', text: text('Chưa gặp'), counts: 'none', face: 'skip' as const }
			]
		}
	},
	sections: Object.entries(FACTORS).map(([factor, items]) => ({
		id: factor,
		title: text(`Yếu tố ${factor}`),
		domain: factor === 'P' ? ('policy' as const) : ('service' as const),
		factor,
		questions: items.map((_item, at) => ({
			id: `${factor}.${at + 1}`,
			kind: 'rating' as const,
			text: text(`Tiêu chí ${factor}.${at + 1}`),
			scale: 'five'
		}))
	}))
};

/** What the 120 people answered. @param silent ids of items that none of them answers */
export function workedTally(silent: readonly string[] = []): Tally {
	const columns = new Map(
		Object.entries(FACTORS).flatMap(([factor, items]) =>
			items.map((levels, at) => [`${factor}.${at + 1}`, answersOf(levels)] as const)
		)
	);
	const ballots = Array.from({ length: PEOPLE }, (_it, at): Answers => {
		const given = [...columns].filter(([id]) => !silent.includes(id));
		return new Map(
			given.map(([id, answers]) => [id, { kind: 'option', option: answers[at] ?? 'na' }])
		);
	});
	return tallyOf(WORKED, ballots);
}

/** Of one item, person by person; who is nobody's level was not concerned. */
export function answersOf(levels: Levels): string[] {
	const given = levels.flatMap((count, at) => Array<string>(count).fill(String(at + 1)));
	return [...given, ...Array<string>(PEOPLE - given.length).fill('na')];
}

/** The same with the questions by which reports show satisfaction. */
export const WORKED_BY_TRAITS: Questionnaire = {
	...WORKED,
	code: 'vi-du-ho-so',
	sections: [
		{
			id: 'context',
			questions: [
				choice('A2', 'Lĩnh vực', ['land', 'Đất đai'], ['business', 'Đăng ký kinh doanh']),
				choice(
					'A4',
					'Tình trạng hồ sơ',
					['on-time', 'Đúng hẹn'],
					['late', 'Trễ hẹn'],
					['refused', 'Bị từ chối']
				)
			]
		},
		...WORKED.sections
	]
};

function choice(id: string, name: string, ...options: [string, string][]) {
	const named = options.map(([option, words]) => ({ id: option, text: text(words) }));
	return { kind: 'choice' as const, id, text: text(name), options: named };
}

/**
 * What person by person of the 120 tells of the file: the first 24, who are the least satisfied, were
 * late, 84 on time, 8 refused, 4 do not say; the fields take turns.
 */
export function fileOf(at: number): { A2: string; A4: string } {
	const A4 = at < 24 ? 'late' : at < 108 ? 'on-time' : at < 116 ? 'refused' : '';
	return { A2: at % 2 === 0 ? 'land' : 'business', A4 };
}

/** Of the 120 people the answers to all of it. */
export function workedAnswers(): Answers[] {
	const columns = Object.entries(FACTORS).flatMap(([factor, items]) =>
		items.map((levels, at) => [`${factor}.${at + 1}`, answersOf(levels)] as const)
	);
	return Array.from({ length: PEOPLE }, (_it, at) => {
		const rated = columns.map(([id, answers]) => [id, answers[at] ?? 'na'] as const);
		const given = [...Object.entries(fileOf(at)), ...rated].filter(([, option]) => option !== '');
		return new Map(given.map(([id, option]) => [id, { kind: 'option', option }]));
	});
}
