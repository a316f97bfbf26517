import type { Assurance, Channel } from './channel.ts';

/** What was answered to one question; the ids are the questionnaire's. */
export type Answer =
	| { kind: 'option'; option: string; otherText?: string }
	| { kind: 'options'; options: readonly string[]; otherText?: string }
	| { kind: 'text'; text: string };

/** By question id; a question that was not answered is absent. */
export type Answers = ReadonlyMap<string, Answer>;

/** Under what a ballot counts: all that is kept with its answers. No finer time than the month, no point. */
export interface FiledUnder {
	surveyId: string;
	questionnaireVersion: number;
	agencyId: string;
	/** A code of the agency's services, `OTHER_SERVICE` or `SERVICE_NOT_RECORDED`. */
	serviceCode: string;
	channel: Channel;
	assurance: Assurance;
	/** `2024-11`. */
	month: string;
}

/** A ballot as the database keeps it: the answers packed in one value (`packAnswers`). */
export interface FiledBallot extends FiledUnder {
	answers: string;
}
