import type { LogEntry } from '#lib/domain/log-entry.ts';
import { requireThat } from './check-bundle.ts';
import type { BallotEntry } from './check-counts.ts';

/**
 * Of every file all ballots, no more ballots by slip than slips, and all batches, unless a gap is
 * logged. A file and a batch stand in the log before their ballots, or in the same data lock.
 */
export function checkSources(
	entries: ReadonlyMap<number, LogEntry>,
	ballots: readonly BallotEntry[]
): void {
	const logged = [...entries].map(([place, entry]) => ({ place, entry }));
	if (logged.some(({ entry }) => entry.kind === 'gap')) return;
	const batches = logged.flatMap(({ entry }) => (entry.kind === 'slips' ? [entry.batch] : []));
	const isThere = (number: number) => batches.includes(String(number));
	requireThat(
		batches.every((_, at) => isThere(at + 1)),
		'batches'
	);
	const fromFiles = ballots.filter((it) => it.channel === 'import').map(({ place }) => place);
	const bySlip = ballots
		.filter((it) => it.isReceived && it.assurance === 'slip')
		.map(({ place }) => place);
	requireThat(countOf(logged, 'import') === fromFiles.length, 'file');
	for (const { place: end, entry } of logged) {
		if (entry.kind !== 'receipts') continue;
		const before = logged.filter(({ place }) => place < end);
		const until = (places: number[]) => places.filter((place) => place < end).length;
		requireThat(until(fromFiles) <= countOf(before, 'import'), 'file after its ballots');
		requireThat(until(bySlip) <= countOf(before, 'slips'), 'slips');
	}
}

/** How many ballots or slips these entries of one kind name together. */
function countOf(logged: readonly { entry: LogEntry }[], kind: 'import' | 'slips'): number {
	const counts = logged.map(({ entry }) =>
		(entry.kind === 'import' || entry.kind === 'slips') && entry.kind === kind ? entry.count : 0
	);
	return counts.reduce((all, it) => all + it, 0);
}
