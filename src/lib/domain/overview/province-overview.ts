import { byName } from '#lib/domain/report-order.ts';
import { headlines } from '#lib/domain/headline.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import type { Domain } from '#lib/domain/questionnaire.ts';
import type { Rank } from '#lib/domain/ranking.ts';
import type { AgencyResult, Report } from '#lib/domain/report.ts';
import {
	countedIn,
	isBrokenBetween,
	questionMovement,
	type CodedSuccession,
	type Movement
} from './movement.ts';

/** Figures to draw and to sort by. */
export type Basis = Pick<AgencyResult, 'cut'> & Partial<Pick<AgencyResult, 'ballots' | 'waiting'>>;

/** An agency in its comparison group, by the rating that speaks for one domain. */
export interface RankedAgency {
	agency: AgencyResult;
	/** The ballots that rank it; all of them where nobody is ranked. */
	basis: Basis;
	/** Absent where its figures are hidden, where nobody answered, and where nobody is ranked. */
	rank?: Rank;
	/** Of all its ballots. */
	movement: Movement;
}

/** Khối: only its agencies are compared with each other. */
export interface RankedGroup {
	/** Absent: agencies of no group. */
	group?: string;
	/** The highest share first, of equal ones by name; those without figures last. */
	agencies: readonly RankedAgency[];
}

export interface DomainOverview {
	domain: Domain;
	question: string;
	/** May hold `{agency}`. */
	text: LocalText;
	groups: readonly RankedGroup[];
}

/** The survey that figures are held against, and what became of agencies between the two. */
export interface Earlier {
	report: Report;
	successions: readonly CodedSuccession[];
	/** ISO days on which the two surveys began. */
	between: { from: string; until: string };
}

/**
 * The province by comparison group, a list for each domain that the survey asks about; the highest share
 * of the ballots that rank first.
 */
export function provinceOverview(report: Report, earlier?: Earlier): DomainOverview[] {
	return headlines(report).map(({ domain, question }) => {
		const byGroup = [...Map.groupBy(report.agencies, ({ group }) => group ?? '')];
		const groups = byGroup
			.sort(([a], [b]) => lastIfNone(a, b))
			.map(([group, agencies]) => ({
				...(group !== '' && { group }),
				agencies: rankedIn(agencies, question.id, earlier)
			}));
		return { domain, question: question.id, text: question.text, groups };
	});
}

function lastIfNone(a: string, b: string): number {
	if (a === '' || b === '') return Number(a === '') - Number(b === '');
	return a < b ? -1 : 1;
}

function rankedIn(
	agencies: readonly AgencyResult[],
	question: string,
	earlier: Earlier | undefined
): RankedAgency[] {
	const shareOf = (agency: AgencyResult) => {
		const counted = countedIn(basisOf(agency).cut, question);
		return counted ? counted.satisfied / counted.answered : -1;
	};
	const sorted = agencies.toSorted((a, b) => shareOf(b) - shareOf(a) || byName(a, b));
	return sorted.map((agency) => {
		const rank = agency.ranks?.[question];
		const movement = movedSince(agency, question, earlier);
		return { agency, basis: basisOf(agency), ...(rank && { rank }), movement };
	});
}

function basisOf(agency: AgencyResult): Basis {
	return agency.ranked ?? agency;
}

/** How far an agency's share of one question moved since the earlier survey. */
export function movedSince(
	{ code, cut }: AgencyResult,
	question: string,
	earlier: Earlier | undefined
): Movement {
	if (!earlier) return { kind: 'none' };
	const { report, successions, between } = earlier;
	if (isBrokenBetween(code, successions, between)) return { kind: 'broken', why: 'merger' };
	const before = report.agencies.find((it) => it.code === code);
	return before ? questionMovement(cut, before.cut, question) : { kind: 'none' };
}
