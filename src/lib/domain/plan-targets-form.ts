import type { Entries } from './parse-ballot.ts';
import { kindOf, partsOf } from './plan-targets.ts';
import type { PlanTarget } from './plan.ts';
import { err, ok, type Result } from './result.ts';

/** A row of the form: an agency, one of its fields, or one of its procedures. */
export interface TargetRow {
	/** `STP`, `STP/HT`, for a field its name without blanks: what stands in the names of its inputs. */
	key: string;
	agencyId: string;
	/** Of a field's row, and of a procedure that stands in one. */
	field?: string;
	/** Absent: the whole agency. */
	serviceCode?: string;
}

export interface TargetFault {
	/** The name of the input. */
	field: string;
	key: string;
	code: 'not-a-count' | 'more-than-population' | 'parts-exceed-whole';
}

export const populationField = (key: string) => `p.${key}`;
export const ballotsField = (key: string) => `n.${key}`;

/** More than any office ever counted; a longer number is a slip of the finger. */
const LARGEST = 999_999_999;

/**
 * A count as people type it: `3250`, `3.250` or `3 250`.
 * @returns undefined for an empty field, NaN for what is no count
 */
export function parseCount(text: string): number | undefined {
	const digits = text.trim();
	if (digits === '') return undefined;
	if (!/^(\d{1,9}|\d{1,3}([.,\s]\d{3}){1,2})$/.test(digits)) return NaN;
	const count = Number(digits.replace(/\D/g, ''));
	return count <= LARGEST ? count : NaN;
}

/**
 * The targets of the rows that were shown; those of other rows stay as they are.
 * @param kept the plan's targets so far
 */
export function parseTargets(
	entries: Entries,
	rows: readonly TargetRow[],
	kept: readonly PlanTarget[]
): Result<PlanTarget[], TargetFault[]> {
	const typed = rows.map((row) => ({
		row,
		population: parseCount(entries[populationField(row.key)]?.[0] ?? ''),
		ballots: parseCount(entries[ballotsField(row.key)]?.[0] ?? '')
	}));
	const targets = typed.flatMap(
		({ row: { agencyId, field, serviceCode }, population, ballots }) => {
			if (population === undefined && ballots === undefined) return [];
			return [
				{
					agencyId,
					...(field !== undefined && { field }),
					...(serviceCode !== undefined && { serviceCode }),
					...(population !== undefined && { population }),
					...(ballots !== undefined && { ballots })
				}
			];
		}
	);
	const hidden = kept.filter((it) => !rows.some((row) => isSame(row, it)));
	const all = [...targets, ...hidden];
	const faults = typed.flatMap(({ row, population, ballots }) =>
		faultsOf(row, { population, ballots }, all)
	);
	return faults.length > 0 ? err(faults) : ok(all);
}

type Place = Pick<PlanTarget, 'agencyId' | 'field' | 'serviceCode'>;

/** A procedure is the same wherever the catalogue puts it. */
function isSame(a: Place, b: Place): boolean {
	if (a.agencyId !== b.agencyId || a.serviceCode !== b.serviceCode) return false;
	return a.serviceCode !== undefined || a.field === b.field;
}

/** The one target of a row; absent where the plan says nothing of it. */
export function targetOf(targets: readonly PlanTarget[], row: Place): PlanTarget | undefined {
	return targets.find((it) => isSame(it, row));
}

function faultsOf(
	{ key, agencyId, field, serviceCode }: TargetRow,
	{
		population,
		ballots
	}: {
		population: number | undefined;
		ballots: number | undefined;
	},
	all: readonly PlanTarget[]
): TargetFault[] {
	const faults: TargetFault[] = [];
	if (Number.isNaN(population)) {
		faults.push({ field: populationField(key), key, code: 'not-a-count' });
	}
	if (Number.isNaN(ballots)) faults.push({ field: ballotsField(key), key, code: 'not-a-count' });
	if (population !== undefined && ballots !== undefined && ballots > population) {
		faults.push({ field: ballotsField(key), key, code: 'more-than-population' });
	}
	if (serviceCode !== undefined || ballots === undefined) return faults;
	const own = all.filter((it) => it.agencyId === agencyId);
	const parts = field === undefined ? partsOf(own) : servicesIn(own, field);
	const sum = parts.reduce((total, it) => total + (it.ballots ?? 0), 0);
	if (sum > ballots) faults.push({ field: ballotsField(key), key, code: 'parts-exceed-whole' });
	return faults;
}

function servicesIn(targets: readonly PlanTarget[], field: string): PlanTarget[] {
	return targets.filter((it) => kindOf(it) === 'service' && it.field === field);
}
