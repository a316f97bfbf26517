import { agencyCutIn, type AgencyCut } from './agency-cuts.ts';
import type { Agency } from './agency.ts';
import { isSelfSelected } from './channel.ts';
import type { CutKey } from './cut-key.ts';
import { THRESHOLD } from './disclosure.ts';
import { hiddenQuestions, type IsQuestionHidden } from './asked-of-some.ts';
import { knowersOf } from './hidden-agencies.ts';
import { hiddenCuts } from './hidden-cuts.ts';
import { movingParts } from './moving-parts.ts';
import { mappingsOf, reportQuestions } from './question-results.ts';
import {
	agencyLedgers,
	ballotsReceived,
	sumReceived,
	type AgencyLedger,
	type Received,
	type WaitingCell
} from './received.ts';
import { reportChoices } from './report-choices.ts';
import type { AgencyResult, Report, ReportQuestion, ServiceResult } from './report.ts';
import { cutOf, hidingOf } from './report-cut.ts';
import { sourceResults } from './report-sources.ts';
import type { ReportInput } from './report-input.ts';
import {
	byName,
	byService,
	isAnyRecorded,
	serviceNaming,
	type ReportWords,
	type ServiceNaming
} from './report-order.ts';

export type { ReportInput, ReportWords, WaitingCell };

/** An input with what was found out about its cuts. */
export interface ReportContext extends ReportInput {
	ledgerOf: (agencyId: string) => AgencyLedger;
	isHidden: (key: CutKey) => boolean;
	isQuestionHidden: IsQuestionHidden;
	questions: readonly ReportQuestion[];
	serviceName: ServiceNaming;
	/** The part of the filter that every cut shares. */
	within: CutKey;
}

/**
 * The one report of a survey: pages, files and the API write it, and compute nothing.
 *
 * Distributions count sealed ballots only; the number received counts the waiting ones too.
 */
export function buildReport(input: ReportInput): Report {
	const context = contextOf(input);
	const { survey, status, questionnaire, filter, checkpoint, freeze } = input;
	const cuts = agencyCuts(context);
	return {
		survey: {
			id: survey.id,
			title: survey.title,
			status,
			questionnaire: { code: questionnaire.code, version: questionnaire.version },
			sample: survey.sample
		},
		filter,
		...(freeze && { freeze }),
		...(checkpoint && { checkpoint }),
		...totalOf(context, cuts),
		questions: context.questions,
		agencies: cuts
			.map((cut) => agencyResult(context, cut, cuts.length === 1 || input.summary !== true))
			.sort(byName),
		...(input.gaps && input.gaps.length > 0 && { gaps: input.gaps }),
		nonProbability: cuts.some(({ ledger }) =>
			ledger.cells.some(({ assurance }) => isSelfSelected(assurance))
		),
		choices: reportChoices(context),
		method: {
			level: 0.95,
			threshold: THRESHOLD,
			mappings: mappingsOf(questionnaire, context.questions)
		}
	};
}

export function contextOf(input: ReportInput): ReportContext {
	const { cells, waiting, questionnaire, filter } = input;
	const within: CutKey = {
		...(filter.service !== undefined && { serviceCode: filter.service }),
		...(filter.channel !== undefined && { channel: filter.channel }),
		...(filter.period !== undefined && { period: filter.period })
	};
	const bases = cells.map(({ tally: { ballots }, ...filed }) => ({ ...filed, ballots }));
	const audience = { isOwn: input.isOwn ?? false, knowers: knowersOf(input.agencies) };
	const isSmallOrNear = hiddenCuts(bases, audience);
	const isMoving = movingParts(bases, input.unsteady);
	return {
		...input,
		within,
		ledgerOf: agencyLedgers(cells, waiting),
		questions: reportQuestions(questionnaire, cells, input.ownOf),
		serviceName: serviceNaming(input),
		isHidden: (key) => isSmallOrNear(key) || isMoving(key),
		isQuestionHidden: hiddenQuestions(questionnaire, cells, audience)
	};
}

function agencyCuts({
	agencies,
	filter,
	within,
	ledgerOf,
	questionnaire
}: ReportContext): AgencyCut[] {
	return agencies
		.filter(({ code }) => filter.agency === undefined || code === filter.agency)
		.map((agency) => agencyCutIn(questionnaire, agency, ledgerOf(agency.id), within));
}

/** The total is the sum of the agencies named; where it is one agency's, it bears the agency's name. */
function totalOf(
	context: ReportContext,
	cuts: readonly AgencyCut[]
): Pick<Report, 'ballots' | 'waiting' | 'voided' | 'cut'> {
	const received = sumReceived(
		context.questionnaire,
		cuts.map((cut) => cut.received)
	);
	const [first] = cuts;
	const name = cuts.length === 1 && first ? first.agency.name : context.words.theAgency;
	return {
		ballots: ballotsReceived(received),
		waiting: received.waiting,
		...voidedOf(
			context,
			cuts.map(({ agency }) => agency)
		),
		...sourceResults(context, cuts, context.within, name),
		cut: cutOf(context, received, name, {
			isHidden: isTotalHidden(context, cuts, context.isHidden),
			isQuestionHidden: (id) =>
				isTotalHidden(context, cuts, (key) => context.isQuestionHidden(id, key))
		})
	};
}

/** What agencies show of a period or channel could be taken from the sum until a hidden part is left. */
function isTotalHidden(
	{ within, filter }: ReportContext,
	cuts: readonly AgencyCut[],
	isHidden: (key: CutKey) => boolean
): boolean {
	const isPart = Object.values(filter).some((limit) => limit !== undefined);
	return isPart ? cuts.some(({ key }) => isHidden(key)) : isHidden(within);
}

function agencyResult(context: ReportContext, cut: AgencyCut, hasServices: boolean): AgencyResult {
	const { agency, key, received } = cut;
	return {
		code: agency.code,
		name: agency.name,
		...(agency.comparisonGroup !== undefined && { group: agency.comparisonGroup }),
		ballots: ballotsReceived(received),
		waiting: received.waiting,
		...voidedOf(context, [agency]),
		cut: cutOf(context, received, agency.name, hidingOf(context, key)),
		...sourceResults(context, [cut], key, agency.name),
		services: hasServices ? serviceResults(context, cut) : []
	};
}

function voidedOf({ voided }: ReportInput, agencies: readonly Agency[]): { voided?: number } {
	const sum = agencies.reduce((rest, { id }) => rest + (voided?.get(id) ?? 0), 0);
	return sum > 0 ? { voided: sum } : {};
}

function serviceResults(context: ReportContext, cut: AgencyCut): ServiceResult[] {
	// A line that one waiting ballot brings would tell what its sender came for.
	const sealed = [...cut.services].filter(([, { tally }]) => tally.ballots > 0);
	if (!isAnyRecorded(sealed.map(([code]) => code))) return [];
	return sealed
		.map(([code, received]) => serviceResult(context, cut, code, received))
		.sort(byService);
}

function serviceResult(
	context: ReportContext,
	cut: AgencyCut,
	serviceCode: string,
	received: Received
): ServiceResult {
	const key = { ...cut.key, serviceCode };
	const hiding = hidingOf(context, key);
	return {
		code: serviceCode,
		name: context.serviceName(cut.agency, serviceCode),
		...(!hiding.isHidden && { ballots: ballotsReceived(received) }),
		cut: cutOf(context, received, cut.agency.name, hiding)
	};
}
