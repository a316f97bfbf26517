import type { Agency, Service } from '#lib/domain/agency.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import { kindOf, targetsByAgency, type AgencyTarget } from '#lib/domain/plan-targets.ts';
import type { PlanContent, PlanTarget } from '#lib/domain/plan.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';

/** All that a plan's file is made of. */
export interface PlanPaper {
	content: PlanContent;
	/** Who issues it; absent: a blank to fill in. */
	owner?: Agency;
	/** Those that the plan asks about, in order of code. */
	agencies: readonly Agency[];
	services: readonly Service[];
	total: AgencyTarget;
	/** Absent: the paper names its code alone. */
	questionnaireTitle?: LocalText;
	/** Câu hỏi riêng, in order of code; an agency whose document has no question asks nothing. */
	own: readonly OwnPaper[];
}

/** What one agency asks of its own. */
export interface OwnPaper {
	agency: Agency;
	/** The common core's scales, and these questions alone; a draft, whose texts may be missing. */
	document: Questionnaire;
}

/** What follows the plan's number: `KH-STP`. */
export function symbolOf({ owner }: PlanPaper): string {
	return `KH-${owner?.symbol ?? owner?.code ?? '……'}`;
}

/** A line of the table of targets: an agency, or below it one of its fields or procedures. */
export interface PaperRow {
	/** The agency's number, from 1; absent for a procedure. */
	at?: number;
	agency: Agency;
	/** Lĩnh vực, where the line is about one. */
	field?: string;
	service?: Service;
	population?: number;
	ballots?: number;
}

/** In the order of the agencies; of each the fields, then the procedures, that the plan has numbers for. */
export function paperRows({ content, agencies, services }: PlanPaper): PaperRow[] {
	const sums = targetsByAgency(content.targets);
	return agencies.flatMap((agency, at): PaperRow[] => [
		{ at: at + 1, agency, ...sums.get(agency.id) },
		...content.targets
			.filter((it) => it.agencyId === agency.id && kindOf(it) === 'field')
			.map((it) => ({ agency, field: it.field ?? '', ...numbersOf(it) })),
		...services
			.filter((it) => it.agencyId === agency.id)
			.map((service) => ({ agency, service, ...numbersOf(serviceTarget(content, service)) }))
	]);
}

function serviceTarget(
	{ targets }: PlanContent,
	{ agencyId, code }: Service
): PlanTarget | undefined {
	return targets.find((it) => it.agencyId === agencyId && it.serviceCode === code);
}

function numbersOf(found: PlanTarget | undefined): Pick<PaperRow, 'population' | 'ballots'> {
	return {
		...(found?.population !== undefined && { population: found.population }),
		...(found?.ballots !== undefined && { ballots: found.ballots })
	};
}
