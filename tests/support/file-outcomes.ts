import type { FiledBallot } from '#lib/domain/ballot.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import { SURVEY } from './ballots.ts';

export const sipas = BUILT_IN.find(({ code }) => code === 'sipas') ?? fail('sipas');

function fail(what: string): never {
	throw new Error(what);
}

/** So many ballots of one agency and procedure with one state of the file. */
export interface Lot {
	agency: string;
	service?: string;
	/** Option of the state of the file; '' for no answer. */
	outcome: string;
	count: number;
	satisfied: number;
}

/** Of STP 50 in time, 20 late, 4 refused, 12 silent; of SNV 30 in time, 14 late. */
export const LOTS: readonly Lot[] = [
	{ agency: 'agency-stp', outcome: 'on-time', count: 50, satisfied: 45 },
	{ agency: 'agency-stp', outcome: 'late', count: 20, satisfied: 5 },
	{ agency: 'agency-stp', outcome: 'refused', count: 4, satisfied: 0 },
	{ agency: 'agency-stp', outcome: '', count: 12, satisfied: 6 },
	{ agency: 'agency-snv', outcome: 'on-time', count: 30, satisfied: 30 },
	{ agency: 'agency-snv', outcome: 'late', count: 14, satisfied: 7 }
];

export function ballotsOfLot({
	agency,
	service = '',
	outcome,
	count,
	satisfied
}: Lot): FiledBallot[] {
	return Array.from({ length: count }, (_it, at) => {
		const level = { kind: 'option' as const, option: at < satisfied ? '5' : '2' };
		const file = { kind: 'option' as const, option: outcome };
		return {
			surveyId: SURVEY.id,
			questionnaireVersion: 1,
			agencyId: agency,
			serviceCode: service,
			channel: 'slip',
			assurance: 'slip',
			month: '2026-11',
			answers: packAnswers(
				sipas,
				new Map([...(outcome === '' ? [] : [['A4', file] as const]), ['DV.O', level]])
			)
		};
	});
}
