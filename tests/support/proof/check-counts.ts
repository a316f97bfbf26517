import type { LogEntry } from '#lib/domain/log-entry.ts';
import { unpackAnswers } from '#lib/domain/packed-answers.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire-document.ts';
import { allQuestions, optionsOf } from '#lib/domain/questionnaire.ts';
import type { Bundle } from './bundle-text.ts';
import { requireThat, textOf } from './check-bundle.ts';

export type BallotEntry = Extract<LogEntry, { kind: 'ballot' }>;

interface Shown {
	suppressed?: boolean;
	ballots: number;
	waiting: number;
	voided?: number;
	questions: { id: string; kind: string; options?: { id: string; count: number }[] }[];
}

/**
 * The published results against the log: how many ballots there are and, where they are open, how
 * often each option of a rating was chosen, per agency and in all.
 */
export function checkCounts(
	bundle: Bundle,
	inLog: number,
	entries: readonly LogEntry[],
	ballots: readonly BallotEntry[] | undefined
): void {
	const voids = entries.filter((it) => it.kind === 'void');
	const names = new Set(voids.map((it) => it.ballot));
	requireThat(names.size === voids.length && voids.every((it) => it.by1 !== it.by2), 'voids');
	const files = entries.filter((it) => it.kind === 'import').map((it) => it.sha256);
	const batches = entries.filter((it) => it.kind === 'slips').map((it) => it.batch);
	requireThat(new Set(files).size === files.length, 'file twice');
	requireThat(new Set(batches).size === batches.length, 'batch twice');
	const results = JSON.parse(textOf(bundle, 'results.json')) as Shown & {
		agencies: (Shown & { code: string })[];
	};
	if (!ballots) {
		const sealed = results.ballots - results.waiting;
		requireThat(results.suppressed || sealed === inLog - voids.length, 'number of ballots');
		return;
	}
	requireThat(
		voids.every((it) => ballots.some(({ name }) => name === it.ballot)),
		'void of nothing'
	);
	checkSources(entries, ballots);
	checkCut(bundle, results, ballots, names);
	const codes = new Set(results.agencies.map((it) => it.code));
	requireThat(
		ballots.every((it) => codes.has(it.agencyCode)),
		'agency'
	);
	for (const agency of results.agencies) {
		const own = ballots.filter((it) => it.agencyCode === agency.code);
		checkCut(bundle, agency, own, names);
	}
}

/** No more ballots by slip than slips, where all batches are logged; of every file all ballots. */
function checkSources(entries: readonly LogEntry[], ballots: readonly BallotEntry[]): void {
	const sum = (counts: number[]) => counts.reduce((all, it) => all + it, 0);
	const inFiles = sum(entries.filter((it) => it.kind === 'import').map((it) => it.count));
	const fromFiles = ballots.filter((it) => it.channel === 'import').length;
	requireThat(entries.some((it) => it.kind === 'gap') || fromFiles >= inFiles, 'file');
	const batches = entries.filter((it) => it.kind === 'slips');
	const numbers = new Set(batches.map((it) => it.batch));
	if (!numbers.has('1')) return;
	requireThat(
		batches.every((_, at) => numbers.has(String(at + 1))),
		'batches'
	);
	const bySlip = ballots.filter((it) => it.assurance === 'slip').length;
	requireThat(bySlip <= sum(batches.map((it) => it.count)), 'slips');
}

function checkCut(
	bundle: Bundle,
	shown: Shown,
	ballots: readonly BallotEntry[],
	voided: ReadonlySet<string>
): void {
	if (shown.suppressed) return;
	const counted = ballots.filter((it) => !voided.has(it.name));
	requireThat(shown.ballots - shown.waiting === counted.length, 'ballots');
	requireThat((shown.voided ?? 0) === ballots.length - counted.length, 'voided');
	const counts = countOptions(bundle, counted);
	for (const { id, kind, options } of shown.questions) {
		if (kind !== 'rating') continue;
		for (const it of options ?? []) {
			requireThat(it.count === (counts.get(`${id} ${it.id}`) ?? 0), `count of ${id}`);
		}
	}
}

function countOptions(bundle: Bundle, ballots: readonly BallotEntry[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { questionnaireVersion, ratings } of ballots) {
		const name = `questionnaires/short-${questionnaireVersion}.json`;
		const parsed = parseQuestionnaire(JSON.parse(textOf(bundle, name)));
		requireThat(parsed.ok, 'questionnaire');
		for (const question of allQuestions(parsed.value)) {
			const answer = unpackAnswers(parsed.value, ratings).get(question.id);
			if (answer?.kind !== 'option') continue;
			const option = optionsOf(parsed.value, question).find(({ id }) => id === answer.option);
			const place = `${question.id} ${option?.id}`;
			counts.set(place, (counts.get(place) ?? 0) + 1);
		}
	}
	return counts;
}
