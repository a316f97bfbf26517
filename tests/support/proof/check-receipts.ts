import type { LogEntry } from '#lib/domain/log-entry.ts';
import { requireThat } from './check-bundle.ts';
import type { BallotEntry } from './check-counts.ts';

/** Where locks tell their ballots: each that came neither from a file nor on paper has a receipt. */
export function checkReceipts(
	ballots: readonly BallotEntry[],
	entries: ReadonlyMap<number, LogEntry>,
	heads: readonly { size: number }[]
): void {
	const sent = ballots.filter(({ channel }) => channel !== 'import' && channel !== 'paper');
	heads.forEach(({ size }, at) => {
		const last = entries.get(size - 1);
		if (last?.kind !== 'receipts' || last.ballots === undefined) return;
		const before = heads[at - 1]?.size ?? 0;
		const own = sent.filter(({ place }) => place >= before && place < size);
		const isPutIn = last.hashes.length === 0; // such as a demonstration's
		requireThat(isPutIn || own.length === last.hashes.length, 'receipts of sent ballots');
	});
}

/** @returns whether the data lock that holds this place of the log has receipts */
export function receivedIn(entries: ReadonlyMap<number, LogEntry>): (place: number) => boolean {
	const lists = [...entries].filter(([, it]) => it.kind === 'receipts');
	return (place) => {
		const list = lists.find(([end]) => end > place)?.[1];
		return list?.kind === 'receipts' && list.hashes.length > 0;
	};
}
