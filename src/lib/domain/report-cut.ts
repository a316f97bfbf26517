import type { IsQuestionHidden } from './asked-of-some.ts';
import type { CutKey } from './cut-key.ts';
import type { LocalText } from './locale.ts';
import { questionResults } from './question-results.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Received } from './received.ts';
import type { Cut, ReportQuestion } from './report.ts';

interface Asked {
	questionnaire: Questionnaire;
	questions: readonly ReportQuestion[];
}

/** What of a cut is not shown: all of it, or questions that too few were asked. */
export interface Hiding {
	isHidden: boolean;
	isQuestionHidden: (id: string) => boolean;
}

/** @param agency stands for `{agency}` in the questions */
export function cutOf(
	{ questionnaire, questions }: Asked,
	{ tally }: Received,
	agency: LocalText,
	{ isHidden, isQuestionHidden }: Hiding
): Cut {
	if (isHidden) return { suppressed: true };
	const [hidden, shown] = [true, false].map((isIt) =>
		questions.filter(({ id }) => isQuestionHidden(id) === isIt)
	);
	return {
		suppressed: false,
		questions: questionResults(questionnaire, tally, shown ?? [], agency),
		...(hidden && hidden.length > 0 && { hidden: hidden.map(({ id }) => id) })
	};
}

interface Hidings {
	isHidden: (key: CutKey) => boolean;
	isQuestionHidden: IsQuestionHidden;
}

/** What of the cut of this key is not shown. */
export function hidingOf({ isHidden, isQuestionHidden }: Hidings, key: CutKey): Hiding {
	return { isHidden: isHidden(key), isQuestionHidden: (id) => isQuestionHidden(id, key) };
}
