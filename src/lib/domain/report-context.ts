import { hiddenQuestions, movingQuestions, type IsQuestionHidden } from './asked-of-some.ts';
import type { Assurance } from './channel.ts';
import type { CutKey } from './cut-key.ts';
import { headlines } from './headline.ts';
import { knowersOf } from './hidden-agencies.ts';
import { hiddenCuts } from './hidden-cuts.ts';
import { indexedReader, type ReadIndexed } from './indexed-ratings.ts';
import { movedParts, movingParts } from './moving-parts.ts';
import { reportQuestions, resultReader, type ReadResults } from './question-results.ts';
import { markRanked, rankedSourcesOf } from './ranked-sources.ts';
import { agencyLedgers, type AgencyLedger } from './received.ts';
import type { ReportInput } from './report-input.ts';
import { serviceNaming, type ServiceNaming } from './report-order.ts';
import type { ReportQuestion } from './report.ts';

/** An input with what was found out about its cuts. */
export interface ReportContext extends ReportInput {
	/** By the ballots of which sources the agencies are ranked. */
	rankedSources: readonly Assurance[];
	ledgerOf: (agencyId: string) => AgencyLedger;
	isHidden: (key: CutKey) => boolean;
	isQuestionHidden: IsQuestionHidden;
	questions: readonly ReportQuestion[];
	readResults: ReadResults;
	/** Those that speak for a domain. */
	speaking: readonly ReportQuestion[];
	readSpeaking: ReadResults;
	readIndexed: ReadIndexed;
	serviceName: ServiceNaming;
	/** The part of the filter that every cut shares. */
	within: CutKey;
}

export function contextOf(input: ReportInput): ReportContext {
	const { cells, waiting, questionnaire, filter } = input;
	const within: CutKey = {
		...(filter.service !== undefined && { serviceCode: filter.service }),
		...(filter.channel !== undefined && { channel: filter.channel }),
		...(filter.period !== undefined && { period: filter.period })
	};
	const rankedSources = rankedSourcesOf(input.survey);
	const marked = markRanked(cells, rankedSources);
	const bases = marked.map(({ tally: { ballots }, ...filed }) => ({ ...filed, ballots }));
	const audience = { isOwn: input.isOwn ?? false, knowers: knowersOf(input.agencies) };
	const isSmallOrNear = hiddenCuts(bases, audience);
	const isMoved = input.isMoving ? movingParts(bases, input.unsteady) : movedParts(bases);
	const questions = reportQuestions(questionnaire, cells, input.ownOf);
	const speaking = headlines({ questions }).map(({ question }) => question);
	return {
		...input,
		rankedSources,
		within,
		ledgerOf: agencyLedgers(cells, waiting),
		questions,
		readResults: resultReader(questionnaire, questions),
		speaking,
		readSpeaking: resultReader(questionnaire, speaking),
		readIndexed: indexedReader(questionnaire, questions),
		serviceName: serviceNaming(input),
		isHidden: (key) => isSmallOrNear(key) || isMoved(key),
		isQuestionHidden: input.isMoving
			? movingQuestions(questionnaire, marked)
			: hiddenQuestions(questionnaire, marked, audience)
	};
}
