import { isDeepStrictEqual } from 'node:util';
import type { LogEntry } from '#lib/domain/log-entry.ts';
import type { Bundle } from './bundle-text.ts';
import { requireThat, textOf } from './check-bundle.ts';

/**
 * What the log says was asked: one questionnaire, the one of the file, before the ballots. Only data
 * locks that do not tell how many ballots they hold, as early versions wrote, may come before it.
 */
export function checkAsked(
	bundle: Bundle,
	entries: ReadonlyMap<number, LogEntry>,
	heads: readonly { size: number }[]
): void {
	const logged = [...entries].filter(([, it]) => it.kind === 'questionnaire');
	requireThat(logged.length <= 1, 'second questionnaire');
	const [asked, entry] = logged[0] ?? [Infinity];
	if (entry?.kind === 'questionnaire') requireSameFile(bundle, entry);
	let start = 0;
	for (const { size } of heads) {
		const last = entries.get(size - 1);
		const first = firstBallot(entries, start, size);
		const isTold = last?.kind === 'receipts' && last.ballots !== undefined;
		requireThat(!isTold || first === undefined || asked < first, 'asked after the ballots');
		if (asked >= start && asked < size) requireThat(first && asked < first, 'asked of no ballot');
		start = size;
	}
}

/** By which version results and ballots go is the one in the log. */
export function requireVersion(
	entries: readonly LogEntry[],
	version: number,
	ballots: readonly { questionnaireVersion: number }[]
): void {
	const logged = entries.filter((it) => it.kind === 'questionnaire');
	requireThat(
		logged.every((it) => it.version === version),
		'version of the results'
	);
	requireThat(
		ballots.every((it) => it.questionnaireVersion === version),
		'version of a ballot'
	);
}

function requireSameFile(
	bundle: Bundle,
	{ code, version, document }: Extract<LogEntry, { kind: 'questionnaire' }>
): void {
	const file = JSON.parse(textOf(bundle, `questionnaires/${code}-${version}.json`)) as unknown;
	requireThat(isDeepStrictEqual(JSON.parse(document), file), 'questionnaire');
}

/** The place of the first ballot of a data lock; undefined where it has none. */
function firstBallot(
	entries: ReadonlyMap<number, LogEntry>,
	start: number,
	size: number
): number | undefined {
	for (let at = start; at < size; at++) if (!entries.has(at)) return at;
	return undefined;
}
