import { isInCut, type CutKey } from './cut-key.ts';
import { isSmall } from './disclosure.ts';
import { hiddenInLines, type BaseCell } from './hidden-in-lines.ts';
import { computableSets, isAnySmallSet } from './linear-leaks.ts';
import { LruMap } from './lru-map.ts';
import { parsePeriod, periodAround, type Period } from './period.ts';

/** A part of an agency's ballots that may be asked for: the places of its cells. */
interface Part {
	/** The one with the fewest limits of those that hold these ballots. */
	key: CutKey;
	/** Names of all of them. */
	names: string[];
	set: number[];
	ballots: number;
}

type Limit = Exclude<keyof CutKey, 'agencyId'>;

/** What of an agency is shown, as long as it gives nothing away: all, then less and less. */
const LEVELS: readonly { most: number; limits: readonly Limit[] }[] = [
	...[4, 2, 1].map((most) => ({
		most,
		limits: ['serviceCode', 'channel', 'source', 'isRanked', 'period'] as const
	})),
	{ most: 1, limits: ['serviceCode', 'channel', 'source', 'isRanked'] },
	{ most: 1, limits: ['serviceCode', 'source', 'isRanked'] },
	{ most: 1, limits: ['source', 'isRanked'] },
	// An agency keeps its rank longest.
	{ most: 1, limits: ['isRanked'] },
	{ most: 0, limits: [] }
];

/** Larger systems are not solved: less is shown instead, of which a smaller one follows. */
const MOST_STEPS = 3_000_000;

/**
 * Tells which parts of one agency's ballots are shown.
 *
 * Of what `hiddenInLines` leaves, all is shown from which no sum over fewer than ten ballots can be
 * computed by adding and subtracting, whatever their cells. Where one can, only parts with fewer
 * limits are shown, until none can.
 *
 * @param cells of one agency with ten ballots or more
 * @returns whether the part is shown; also one without ballots
 */
export function shownParts(cells: readonly BaseCell[]): (key: CutKey) => boolean {
	const filled = cells.filter(({ ballots }) => ballots > 0);
	if (filled.every(({ ballots }) => !isSmall(ballots))) return () => true;
	const shown = remembered(filled);
	return (key) => shown.has(keyName(key)) || shown.has(nameOf(placesIn(filled, key)));
}

/**
 * Names of the shown parts that each cell lies in.
 * @param cells of one agency whose own figures are shown; different ones
 */
export function shownKeys(cells: readonly BaseCell[]): string[][] {
	const isShown = shownParts(cells);
	return cells.map((cell) => keysOf(cell).filter(isShown).map(keyName));
}

function placesIn(cells: readonly BaseCell[], key: CutKey): number[] {
	return [...cells.entries()].flatMap(([at, cell]) => (isInCut(cell, key) ? [at] : []));
}

/** Pages ask again and again for the same cells. */
const answers = new LruMap<ReadonlySet<string>>(2048);

/** @returns names of the keys and of the sets that are shown */
function remembered(cells: readonly BaseCell[]): ReadonlySet<string> {
	const question = cells
		.map((it) =>
			[it.serviceCode, it.channel, it.assurance, it.isRanked, it.month, it.ballots].join('\t')
		)
		.join('\n');
	const known = answers.get(question) ?? shownSets(cells);
	answers.set(question, known);
	return known;
}

function shownSets(cells: readonly BaseCell[]): ReadonlySet<string> {
	const parts = partsOf(cells);
	const isHidden = hiddenInLines(cells);
	const ballots = cells.map((cell) => cell.ballots);
	for (const { most, limits } of LEVELS) {
		const allowed = parts.filter(({ key }) => isAllowed(key, most, limits));
		const steps = allowed.length * cells.length * Math.min(allowed.length, cells.length);
		if (steps > MOST_STEPS) continue;
		const shown = allowed.filter(({ key }) => !isHidden(key));
		if (!leaks(shown, parts, ballots)) return namesOf(shown);
	}
	return namesOf([]);
}

/** What has no ballots has no figures either, and is not hidden. */
function namesOf(shown: readonly Part[]): ReadonlySet<string> {
	return new Set([nameOf([]), ...shown.flatMap(({ names, set }) => [...names, nameOf(set)])]);
}

function isAllowed(key: CutKey, most: number, limits: readonly Limit[]): boolean {
	const own = Object.keys(key);
	return own.length <= most && own.every((limit) => limits.some((it) => it === limit));
}

function leaks(
	shown: readonly Part[],
	parts: readonly Part[],
	ballots: readonly number[]
): boolean {
	const isComputable = computableSets(
		shown.map(({ set }) => set),
		ballots.length
	);
	return (
		parts.some((part) => isSmall(part.ballots) && isComputable(part.set)) ||
		isAnySmallSet(ballots, isComputable)
	);
}

/** Every part that a filter can ask for and that has ballots, each once. */
function partsOf(cells: readonly BaseCell[]): Part[] {
	const byKey = new Map<string, Part>();
	cells.forEach((cell, at) => {
		for (const key of keysOf(cell)) {
			const name = keyName(key);
			const part = byKey.get(name) ?? { key, names: [name], set: [], ballots: 0 };
			part.set.push(at);
			part.ballots += cell.ballots;
			byKey.set(name, part);
		}
	});
	const bySet = new Map<string, Part>();
	for (const part of byKey.values()) {
		const same = bySet.get(nameOf(part.set));
		if (!same) bySet.set(nameOf(part.set), part);
		else {
			same.names.push(...part.names);
			if (limitsOf(part) < limitsOf(same)) same.key = part.key;
		}
	}
	return [...bySet.values()];
}

function limitsOf({ key }: Part): number {
	return Object.keys(key).length;
}

function keyName({ serviceCode, channel, source, isRanked, period }: CutKey): string {
	// The service comes last: it is an address's own word, and whatever it holds is part of it alone.
	const service = serviceCode === undefined ? '' : `=${serviceCode}`;
	return `${channel ?? ''}\t${source ?? ''}\t${isRanked ?? ''}\t${period ?? ''}\t${service}`;
}

/** All that a cell lies in. The source, and whether it ranks, are asked for by themselves only. */
function keysOf({ serviceCode, channel, assurance, isRanked, month }: BaseCell): CutKey[] {
	const services: CutKey[] = [{}, { serviceCode }];
	const channels: CutKey[] = [{}, { channel }];
	const periods: CutKey[] = [{}, ...around(month).map((period) => ({ period }))];
	const keys = services.flatMap((service) =>
		channels.flatMap((from) => periods.map((period) => ({ ...service, ...from, ...period })))
	);
	return [
		...keys,
		...(assurance === undefined ? [] : [{ source: assurance }]),
		...(isRanked === undefined ? [] : [{ isRanked }])
	];
}

/** A month, its quarter and its year. */
function around(month: string): Period[] {
	const found: Period[] = [];
	for (let it = parsePeriod(month); it !== undefined; it = periodAround(it)) found.push(it);
	return found;
}

function nameOf(set: readonly number[]): string {
	return `= ${set.join(' ')}`;
}
