import type { LoggedQuestionnaire } from './log-entry.ts';
import type { Questionnaire } from './questionnaire.ts';

/** The document as a file has it, and as a survey's log does: the same bytes whenever it is asked for. */
export function questionnaireText(questionnaire: Questionnaire): string {
	return `${JSON.stringify(questionnaire, null, '\t')}\n`;
}

/** What the log says of a questionnaire. */
export function loggedQuestionnaire(questionnaire: Questionnaire): LoggedQuestionnaire {
	const { code, version } = questionnaire;
	return { code, version, document: questionnaireText(questionnaire) };
}
