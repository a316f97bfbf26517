import type { FiledUnder } from './ballot.ts';
import type { Assurance, Channel } from './channel.ts';
import { isInPeriod, parsePeriod, periodAround, type Period } from './period.ts';

/** What results may be cut by; the finest cell of which every cut is a sum. */
export interface CutCell extends Pick<
	FiledUnder,
	'agencyId' | 'serviceCode' | 'channel' | 'month'
> {
	/** Absent where nobody asks for it. */
	assurance?: Assurance;
	/** Whether its source is one that ranks; absent where nobody asks for it. */
	isRanked?: boolean;
}

/** Which ballots a cut is about; absent: all. */
export interface CutKey {
	agencyId?: string;
	serviceCode?: string;
	channel?: Channel;
	/** Nguồn phiếu: how sure the ballots are. */
	source?: Assurance;
	/** Only ballots of the sources that rank, or only the others. */
	isRanked?: boolean;
	period?: Period;
}

export function isInCut(cell: CutCell, key: CutKey): boolean {
	return (
		(key.agencyId === undefined || cell.agencyId === key.agencyId) &&
		(key.serviceCode === undefined || cell.serviceCode === key.serviceCode) &&
		(key.channel === undefined || cell.channel === key.channel) &&
		(key.source === undefined || cell.assurance === key.source) &&
		(key.isRanked === undefined || cell.isRanked === key.isRanked) &&
		(key.period === undefined || isInPeriod(cell.month, key.period))
	);
}

/**
 * The narrowest cut that holds these cells; a service is named only beside its agency.
 * @param cells one or more
 */
export function narrowestCut(cells: readonly CutCell[]): CutKey {
	const [first] = cells;
	if (!first) return {};
	const { agencyId, serviceCode, channel, assurance: source, isRanked } = first;
	const isOneAgency = cells.every((cell) => cell.agencyId === agencyId);
	const isOneService = isOneAgency && cells.every((cell) => cell.serviceCode === serviceCode);
	const period = periodOf(cells);
	return {
		...(isOneAgency && { agencyId }),
		...(isOneService && { serviceCode }),
		...(cells.every((cell) => cell.channel === channel) && { channel }),
		...(source && cells.every((cell) => cell.assurance === source) && { source }),
		...(isRanked !== undefined &&
			cells.every((cell) => cell.isRanked === isRanked) && { isRanked }),
		...(period && { period })
	};
}

/** A cut with one of its limits widened by a step, and how the wider one falls into such cuts. */
export interface Widening {
	whole: CutKey;
	/** Which limit; with `whole` it names the parts. */
	limit: 'service' | 'agency' | 'channel' | 'source' | 'ranked' | 'year' | 'quarter' | 'month';
	/** The name of the part that a cell of the whole lies in. */
	partOf: (cell: CutCell) => string;
	/** The part that the cut itself is. */
	part: string;
}

/** One step along each limit: service to agency to all, channel to all, source to those that rank or do not, these to all, month to quarter to year to all. */
export function wideningsOf(key: CutKey): Widening[] {
	const steps = [
		widerUnit(key),
		widerChannel(key),
		widerSource(key),
		widerRanked(key),
		widerPeriod(key)
	];
	return steps.filter((it) => it !== undefined);
}

function widerUnit({ agencyId, serviceCode, ...rest }: CutKey): Widening | undefined {
	if (serviceCode !== undefined) {
		const whole = agencyId === undefined ? rest : { ...rest, agencyId };
		return { whole, limit: 'service', part: serviceCode, partOf: (cell) => cell.serviceCode };
	}
	if (agencyId === undefined) return undefined;
	return { whole: rest, limit: 'agency', part: agencyId, partOf: (cell) => cell.agencyId };
}

function widerChannel({ channel, ...rest }: CutKey): Widening | undefined {
	if (channel === undefined) return undefined;
	return { whole: rest, limit: 'channel', part: channel, partOf: (cell) => cell.channel };
}

function widerSource({ source, ...rest }: CutKey): Widening | undefined {
	if (source === undefined) return undefined;
	const partOf = (cell: CutCell) => cell.assurance ?? '';
	return { whole: rest, limit: 'source', part: source, partOf };
}

/** A source lies within the ranking ones or the others, as a month lies within its quarter. */
function widerRanked({ isRanked, ...rest }: CutKey): Widening | undefined {
	if (isRanked === undefined || rest.source !== undefined) return undefined;
	const partOf = (cell: CutCell) => String(cell.isRanked);
	return { whole: rest, limit: 'ranked', part: String(isRanked), partOf };
}

function widerPeriod({ period, ...rest }: CutKey): Widening | undefined {
	if (period === undefined) return undefined;
	const around = periodAround(period);
	const whole = around === undefined ? rest : { ...rest, period: around };
	const limit = kindOf(period);
	return { whole, limit, part: period, partOf: (cell) => periodLike(limit, cell.month) };
}

/** @returns the year, quarter or month in which the month lies */
function periodLike(kind: PeriodKind, month: string): string {
	let found = parsePeriod(month);
	while (found !== undefined && kindOf(found) !== kind) found = periodAround(found);
	return found ?? month;
}

type PeriodKind = 'year' | 'quarter' | 'month';

function kindOf(period: Period): PeriodKind {
	if (period.length === 4) return 'year';
	return period.includes('Q') ? 'quarter' : 'month';
}

/** @returns the shortest period that holds all the months; undefined where no year does */
function periodOf(cells: readonly CutCell[]): Period | undefined {
	let [first, last] = [cells[0]?.month ?? '', ''];
	for (const { month } of cells) {
		if (month < first) first = month;
		if (month > last) last = month;
	}
	let found = parsePeriod(first);
	while (found !== undefined && !isInPeriod(last, found)) found = periodAround(found);
	return found;
}
