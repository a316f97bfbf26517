import { allQuestions, isEnabled, type Question, type Questionnaire } from './questionnaire.ts';

/**
 * How long filling in takes, for the words above the form.
 *
 * Assumes 8 seconds for a question with options, 12 where several may be chosen and 20 for a text,
 * and that every question is asked; a guess to be set against trials with citizens, since no time
 * is kept with a ballot.
 * @returns whole minutes, at least 1, rounded up
 */
export function estimatedMinutes(questionnaire: Questionnaire): number {
	const seconds = allQuestions(questionnaire)
		.filter(isEnabled)
		.reduce((sum, it) => sum + secondsFor(it), 0);
	return Math.max(1, Math.ceil(seconds / 60));
}

function secondsFor(question: Question): number {
	switch (question.kind) {
		case 'rating':
		case 'choice':
			return 8;
		case 'multiple':
			return 12;
		case 'text':
			return 20;
	}
}
