import { fromHex } from '#lib/domain/bytes.ts';
import { freezeCode } from '#lib/domain/freeze.ts';
import type { LogEntry } from '#lib/domain/log-entry.ts';
import type { Bundle } from './bundle-text.ts';
import { requireThat, textOf } from './check-bundle.ts';
import { checkResults, type BallotEntry } from './check-counts.ts';

/** Frozen figures: each stands in the log, and says what was counted before its entry. */
export function checkFreezes(
	bundle: Bundle,
	entries: ReadonlyMap<number, LogEntry>,
	ballots: readonly BallotEntry[] | undefined
): void {
	const files = new Set([...bundle.keys()].filter((it) => it.startsWith('freezes/')));
	let last = 0;
	for (const [place, entry] of entries) {
		if (entry.kind !== 'freeze') continue;
		requireThat(entry.number > last, 'order of freezes');
		last = entry.number;
		const name = `freezes/${entry.number}.json`;
		if (!files.delete(name)) continue;
		const { freeze } = JSON.parse(textOf(bundle, name)) as {
			freeze: { number: number; code: string };
		};
		const code = freezeCode(fromHex(entry.sha256) ?? new Uint8Array());
		requireThat(freeze.number === entry.number && freeze.code === code, 'code of a freeze');
		if (!ballots) continue;
		const voided = [...entries].filter(([at, it]) => it.kind === 'void' && at < place);
		const names = new Set(voided.map(([, it]) => (it.kind === 'void' ? it.ballot : '')));
		const before = ballots.filter((it) => it.place < place);
		checkResults(bundle, name, before, names);
	}
	requireThat(files.size === 0, 'a freeze that is not in the log');
}
