import type { Answer, Answers } from '#lib/domain/ballot.ts';
import type { KeptBallot } from '#lib/domain/logged-ballot.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import type { seededChance } from '../chance.ts';

export const SHORT = BUILT_IN.find(({ code, version }) => code === 'short' && version === 1)!;
export const AGENCIES = ['STP', 'STC', 'SYT'];
export const SURVEY = 'thu-2026';

export type Chance = ReturnType<typeof seededChance>;

/**
 * Ten to nineteen ballots of one agency; every third lock comes from a file, every third by slip.
 * @param agencies of one of so many by chance, and up to 25 ballots: some of these are few and hidden
 */
export function sealed(chance: Chance, lock: number, agencies?: number): KeptBallot[] {
	const agencyCode =
		agencies === undefined
			? (AGENCIES[lock % AGENCIES.length] ?? 'STP')
			: `CQ${chance.randomInt(agencies)}`;
	const count = agencies === undefined ? 10 + chance.randomInt(10) : 1 + chance.randomInt(25);
	const channel = (['import', 'poster', 'slip'] as const)[lock % 3] ?? 'poster';
	return Array.from({ length: count }, () => ({
		id: chance.newId(),
		surveyId: SURVEY,
		questionnaireVersion: SHORT.version,
		agencyCode,
		serviceCode: '',
		channel,
		assurance: channel === 'poster' ? 'walk-in' : channel,
		month: '2026-11',
		answers: packAnswers(SHORT, answers(chance))
	}));
}

function answers(chance: Chance): Answers {
	const rating = (): Answer => {
		const option = ['satisfied', 'dissatisfied', 'other'][chance.randomInt(3)] ?? 'other';
		return option === 'other' && chance.randomInt(2) === 0
			? { kind: 'option', option, otherText: 'chờ lâu' }
			: { kind: 'option', option };
	};
	return new Map<string, Answer>([
		['SF.CS', rating()],
		['SF.DV', rating()],
		['SF.GY', { kind: 'text', text: `góp ý ${chance.randomInt(1000)}` }]
	]);
}
