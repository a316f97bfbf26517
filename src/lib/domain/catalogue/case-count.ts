import { SERVICE_NOT_RECORDED } from '#lib/domain/agency.ts';
import type { Period } from '#lib/domain/period.ts';

/** The files that an agency handled in a period, all of them or those of one service. */
export interface CaseCount {
	agencyId: string;
	/** A service's code; '' for the agency as a whole. */
	serviceCode: string;
	period: Period;
	/** All files to handle: received and carried over. Absent where the source does not say. */
	total?: number;
	/** Received within the period. */
	received?: number;
	/** Left from the period before. */
	carriedOver?: number;
	/** Finished within the period: those who may be asked. */
	finished: number;
	/** Of the finished, in time or early. */
	onTime?: number;
	/** Of the finished, late. */
	late?: number;
	/** Not yet finished at the end. */
	open?: number;
	/** Where the figures come from: a report's number, a system's name. */
	source: string;
	/** ISO day on which the source counted. */
	asOf: string;
}

/** Two numbers that should give a third and do not. */
export interface SumFault {
	sum: 'to-handle' | 'handled' | 'timely';
	parts: readonly [number, number];
	/** What the parts give together. */
	given: number;
	/** What they should give. */
	wanted: number;
}

/**
 * Figures of one source that contradict each other: they are kept as they were reported, and shown.
 * Sums with a missing figure are not judged.
 */
export function sumFaultsOf(count: CaseCount): SumFault[] {
	const { total, received, carriedOver, finished, open, onTime, late } = count;
	return [
		...check('to-handle', received, carriedOver, total),
		...check('handled', finished, open, total),
		...check('timely', onTime, late, finished)
	];
}

function check(
	sum: SumFault['sum'],
	first: number | undefined,
	second: number | undefined,
	wanted: number | undefined
): SumFault[] {
	if (first === undefined || second === undefined || wanted === undefined) return [];
	const given = first + second;
	return given === wanted ? [] : [{ sum, parts: [first, second], given, wanted }];
}

/**
 * How many people may be asked: finished files of a service, or of an agency as a whole. Where the
 * whole was not reported it is the sum of the agency's services.
 * @param counts of one period
 * @returns absent where nothing was reported
 */
export function populationOf(
	counts: readonly CaseCount[],
	agencyId: string,
	serviceCode: string = SERVICE_NOT_RECORDED
): number | undefined {
	const own = counts.filter((it) => it.agencyId === agencyId);
	const reported = own.find((it) => it.serviceCode === serviceCode);
	if (reported || serviceCode !== SERVICE_NOT_RECORDED) return reported?.finished;
	return own.length === 0 ? undefined : own.reduce((sum, it) => sum + it.finished, 0);
}
