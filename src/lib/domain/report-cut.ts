import type { IsQuestionHidden } from './asked-of-some.ts';
import type { CutKey } from './cut-key.ts';
import type { ReadIndexed } from './indexed-ratings.ts';
import type { LocalText } from './locale.ts';
import type { ReadResults } from './question-results.ts';
import type { Received } from './received.ts';
import type { Cut, ReportQuestion } from './report.ts';

interface Asked {
	questions: readonly ReportQuestion[];
	readResults: ReadResults;
}

/** What of a cut is not shown: all of it, or questions that too few were asked. */
export interface Hiding {
	isHidden: boolean;
	isQuestionHidden: (id: string) => boolean;
	/** Ballots still come in. */
	isMoving?: boolean | undefined;
}

/** @param agency stands for `{agency}` in the questions */
export function cutOf(
	{ questions, readResults }: Asked,
	{ tally }: Received,
	agency: LocalText,
	{ isHidden, isQuestionHidden, isMoving = false }: Hiding
): Cut {
	if (isHidden) return { suppressed: true };
	const hidden = questions.map(({ id }) => id).filter(isQuestionHidden);
	return {
		suppressed: false,
		questions: readResults(tally, agency, (id) => !hidden.includes(id)),
		...(hidden.length > 0 && { hidden, ...(isMoving && { isMoving }) })
	};
}

/** What is read of a cut in brief. */
export interface Brief {
	questions: readonly ReportQuestion[];
	/** Of the questions that speak for a domain. */
	readSpeaking: ReadResults;
	readIndexed: ReadIndexed;
}

/**
 * A cut as a page of hundreds of agencies shows it: the questions that speak for a domain, and of the
 * others no more than what the index counts.
 */
export function briefCutOf(
	{ questions, readSpeaking, readIndexed }: Brief,
	received: Received,
	agency: LocalText,
	hiding: Hiding
): Cut {
	const cut = cutOf({ questions, readResults: readSpeaking }, received, agency, hiding);
	if (cut.suppressed) return cut;
	const isShown = (id: string) => !cut.hidden?.includes(id);
	return { ...cut, indexed: readIndexed(received.tally, isShown) };
}

/** Which cuts and questions are not shown. */
export interface Hidings {
	isHidden: (key: CutKey) => boolean;
	isQuestionHidden: IsQuestionHidden;
	isMoving?: boolean | undefined;
}

/** What of the cut of this key is not shown. */
export function hidingOf({ isHidden, isQuestionHidden, isMoving }: Hidings, key: CutKey): Hiding {
	return { isHidden: isHidden(key), isQuestionHidden: (id) => isQuestionHidden(id, key), isMoving };
}
