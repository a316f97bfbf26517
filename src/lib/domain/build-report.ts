import { agencyCutIn, type AgencyCut } from './agency-cuts.ts';
import { withRanks } from './agency-ranks.ts';
import type { Agency } from './agency.ts';
import { isSelfSelected } from './channel.ts';
import type { CutKey } from './cut-key.ts';
import { THRESHOLD } from './disclosure.ts';
import { mappingsOf } from './question-results.ts';
import {
	ballotsReceived,
	receivedByService,
	sumReceived,
	type Received,
	type WaitingCell
} from './received.ts';
import { reportChoices } from './report-choices.ts';
import { contextOf, type ReportContext } from './report-context.ts';
import { briefCutOf, cutOf, hidingOf } from './report-cut.ts';
import type { ReportInput } from './report-input.ts';
import { byName, byService, isAnyRecorded, type ReportWords } from './report-order.ts';
import { rankedBallots, rankingOf, withUnsure } from './report-ranking.ts';
import { sourceResults } from './report-sources.ts';
import type { AgencyResult, Report, ServiceResult } from './report.ts';

export type { ReportInput, ReportWords, WaitingCell };

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
		...(input.isMoving && { isMoving: true }),
		...totalOf(context, cuts),
		questions: context.questions,
		...agencyResults(context, cuts),
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
				isTotalHidden(context, cuts, (key) => context.isQuestionHidden(id, key)),
			isMoving: context.isMoving
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

/** By name, with their ranks and by what these are. */
function agencyResults(
	context: ReportContext,
	cuts: readonly AgencyCut[]
): Pick<Report, 'agencies' | 'ranking'> {
	const { questions, summary } = context;
	const ranking = rankingOf(context, cuts);
	const isBrief = summary === true && cuts.length > 1;
	const agencies = cuts.map((cut) => ({
		...agencyResult(context, cut, isBrief),
		...rankedBallots(context, ranking, cut)
	}));
	return {
		agencies: withRanks(agencies.sort(byName), { questions, ranking }),
		ranking: withUnsure(ranking, agencies)
	};
}

function agencyResult(context: ReportContext, cut: AgencyCut, isBrief: boolean): AgencyResult {
	const { agency, key, received } = cut;
	const hiding = hidingOf(context, key);
	const figures = isBrief
		? { cut: briefCutOf(context, received, agency.name, hiding), services: [] }
		: {
				cut: cutOf(context, received, agency.name, hiding),
				...sourceResults(context, [cut], key, agency.name),
				services: serviceResults(context, cut)
			};
	return {
		code: agency.code,
		name: agency.name,
		...(agency.comparisonGroup !== undefined && { group: agency.comparisonGroup }),
		ballots: ballotsReceived(received),
		waiting: received.waiting,
		...voidedOf(context, [agency]),
		...figures
	};
}

function voidedOf({ voided }: ReportInput, agencies: readonly Agency[]): { voided?: number } {
	const sum = agencies.reduce((rest, { id }) => rest + (voided?.get(id) ?? 0), 0);
	return sum > 0 ? { voided: sum } : {};
}

function serviceResults(context: ReportContext, cut: AgencyCut): ServiceResult[] {
	// A line that one waiting ballot brings would tell what its sender came for.
	const services = receivedByService(context.questionnaire, cut.ledger);
	const sealed = [...services].filter(([, { tally }]) => tally.ballots > 0);
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
