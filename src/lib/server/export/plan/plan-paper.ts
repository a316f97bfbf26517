import type { Agency, Service } from '#lib/domain/agency.ts';
import { targetsByAgency, type AgencyTarget, type PlanContent } from '#lib/domain/plan.ts';

/** All that a plan's file is made of. */
export interface PlanPaper {
	content: PlanContent;
	/** Who issues it; absent: a blank to fill in. */
	owner?: Agency;
	/** Those that the plan asks about, in order of code. */
	agencies: readonly Agency[];
	services: readonly Service[];
	total: AgencyTarget;
}

/** A line of the table of targets: an agency, or below it one of its procedures. */
export interface PaperRow {
	/** The agency's number, from 1; absent for a procedure. */
	at?: number;
	agency: Agency;
	service?: Service;
	population?: number;
	ballots?: number;
}

/** In the order of the agencies. */
export function paperRows({ content, agencies, services }: PlanPaper): PaperRow[] {
	const sums = targetsByAgency(content.targets);
	return agencies.flatMap((agency, at) => [
		{ at: at + 1, agency, ...sums.get(agency.id) },
		...services
			.filter((it) => it.agencyId === agency.id)
			.map((service) => ({ agency, service, ...numbersOf(content, service) }))
	]);
}

function numbersOf(
	{ targets }: PlanContent,
	{ agencyId, code }: Service
): Pick<PaperRow, 'population' | 'ballots'> {
	const found = targets.find((it) => it.agencyId === agencyId && it.serviceCode === code);
	return {
		...(found?.population !== undefined && { population: found.population }),
		...(found?.ballots !== undefined && { ballots: found.ballots })
	};
}
