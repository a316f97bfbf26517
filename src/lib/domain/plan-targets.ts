import type { PlanTarget } from './plan.ts';

/** What is wanted of one agency. */
export interface AgencyTarget {
	/** Ballots; 0 where none is set. */
	ballots: number;
	/** Absent where nobody counted. */
	population?: number;
}

/** What a target is about. */
export function kindOf({ field, serviceCode }: PlanTarget): 'agency' | 'field' | 'service' {
	if (serviceCode !== undefined) return 'service';
	return field === undefined ? 'agency' : 'field';
}

/**
 * The whole agency's own row counts; where it has none, the sum of its fields', each by its own row or
 * by its procedures', and of procedures in no field.
 * @returns by agency id, those that the plan asks about
 */
export function targetsByAgency(targets: readonly PlanTarget[]): Map<string, AgencyTarget> {
	const byAgency = [...Map.groupBy(targets, (it) => it.agencyId)];
	return new Map(byAgency.map(([id, rows]) => [id, agencyTarget(rows)]));
}

function agencyTarget(rows: readonly PlanTarget[]): AgencyTarget {
	const whole = rows.find((it) => kindOf(it) === 'agency');
	const parts = partsOf(rows);
	const population = whole?.population ?? sumOf(parts.map((it) => it.population));
	return {
		ballots: whole?.ballots ?? sumOf(parts.map((it) => it.ballots)) ?? 0,
		...(population !== undefined && { population })
	};
}

/** What an agency's targets below it come to, nothing counted twice; where a number is missing it is absent. */
export function partsOf(rows: readonly PlanTarget[]): Pick<PlanTarget, 'population' | 'ballots'>[] {
	const below = rows.filter((it) => kindOf(it) !== 'agency');
	const byField = [...Map.groupBy(below, (it) => it.field)];
	return byField.flatMap(([field, all]) => {
		if (field === undefined) return all;
		const own = all.find((it) => kindOf(it) === 'field');
		const services = all.filter((it) => kindOf(it) === 'service');
		const population = own?.population ?? sumOf(services.map((it) => it.population));
		const ballots = own?.ballots ?? sumOf(services.map((it) => it.ballots));
		return [
			{
				...(population !== undefined && { population }),
				...(ballots !== undefined && { ballots })
			}
		];
	});
}

/** @returns undefined where there is no number at all */
function sumOf(numbers: readonly (number | undefined)[]): number | undefined {
	const known = numbers.filter((it) => it !== undefined);
	return known.length === 0 ? undefined : known.reduce((sum, it) => sum + it, 0);
}

/** Of the whole plan. */
export function totalTarget(targets: readonly PlanTarget[]): AgencyTarget {
	const all = [...targetsByAgency(targets).values()];
	const population = sumOf(all.map((it) => it.population));
	return {
		ballots: all.reduce((sum, it) => sum + it.ballots, 0),
		...(population !== undefined && { population })
	};
}
