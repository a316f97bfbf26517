import { unpackAnswers } from '#lib/domain/packed-answers.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';

/** What somebody wrote: in answer to a question for words, or beside an option. */
export interface WrittenWords {
	/** Id of the question for words; absent beside an option, for its question would tell the answer. */
	question?: string;
	text: string;
}

/**
 * The words of one ballot; most have none, and those are not even unpacked. What was written in answer
 * to an agency's own questions is that agency's alone, and not among them.
 * @throws RangeError on a text that no packing gives
 */
export function writtenWords(questionnaire: Questionnaire, packed: string): WrittenWords[] {
	if (!packed.includes('"')) return [];
	const answers = unpackAnswers(questionnaire, packed);
	const common = questionnaire.sections.filter(({ agency }) => agency === undefined);
	const questions = common.flatMap((section) => section.questions);
	return questions.flatMap(({ id }): WrittenWords[] => {
		const answer = answers.get(id);
		if (answer?.kind === 'text') return [{ question: id, text: answer.text }];
		return answer?.otherText === undefined ? [] : [{ text: answer.otherText }];
	});
}
