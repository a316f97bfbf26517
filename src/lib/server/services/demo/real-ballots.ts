import type { Answers, FiledBallot } from '#lib/domain/ballot.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';

/**
 * The 50 ballots of Sở Tư pháp Đắk Nông, 2024: on policies 46 satisfied, 0 dissatisfied, 4 other, and
 * again on services. The source gives the two totals; that the same people gave the same answer to
 * both questions is our assumption, and no figure that is shown depends on it.
 * @see the article "Đắk Nông tạo bước đột phá trong cải cách hành chính" (2024)
 */
export function ballotsOfJustice2024(questionnaire: Questionnaire): FiledBallot[] {
	const kinds = [
		{ option: 'satisfied', ballots: 46 },
		{ option: 'other', ballots: 4 }
	];
	return kinds.flatMap(({ option, ballots }) =>
		Array.from({ length: ballots }, () => ballotOf(questionnaire, option))
	);
}

function ballotOf(questionnaire: Questionnaire, option: string): FiledBallot {
	const answers: Answers = new Map([
		['SF.CS', { kind: 'option', option }],
		['SF.DV', { kind: 'option', option }]
	]);
	return {
		surveyId: 'stp-2024',
		questionnaireVersion: questionnaire.version,
		agencyId: 'agency-stp',
		serviceCode: '',
		channel: 'import',
		assurance: 'import',
		month: '2024-11',
		answers: packAnswers(questionnaire, answers)
	};
}
