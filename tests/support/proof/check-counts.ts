import { THRESHOLD } from '#lib/domain/disclosure.ts';
import type { LogEntry } from '#lib/domain/log-entry.ts';
import { unpackAnswers } from '#lib/domain/packed-answers.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire-document.ts';
import { allQuestions, optionsOf } from '#lib/domain/questionnaire.ts';
import type { Bundle } from './bundle-text.ts';
import { requireVersion } from './check-asked.ts';
import { checkMethod, isUnpublished } from './check-method.ts';
import { checkParts, type WithParts } from './check-parts.ts';
import { requireThat, textOf } from './check-bundle.ts';

/** With its place in the log. */
export type BallotEntry = Extract<LogEntry, { kind: 'ballot' }> & {
	place: number;
	/** Whether its data lock has receipts: those of others were put in by who runs the server. */
	isReceived: boolean;
};

interface ShownQuestion {
	id: string;
	kind: string;
	answered: number;
	options?: { id: string; count: number }[];
	satisfied?: { count: number; share: number };
}

export interface Shown {
	suppressed?: unknown;
	ballots: number;
	waiting: number;
	voided?: number;
	questions: ShownQuestion[];
}

type Results = Shown &
	WithParts & {
		survey: { status: string; questionnaire: { code: string; version: number } };
		method: { threshold: number };
	};

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
	const results = JSON.parse(textOf(bundle, 'results.json')) as Results;
	if (!ballots && isUnpublished(results)) return;
	checkMethod(bundle, results);
	if (!ballots && inLog > 0) {
		const sealed = results.ballots - results.waiting;
		if (isHidden(results)) return;
		requireVersion(entries, results.survey.questionnaire.version, []);
		requireThat(sealed === inLog - voids.length, 'number of ballots');
		requireThat((results.voided ?? 0) === voids.length, 'number of voided ballots');
		return;
	}
	const open = ballots ?? []; // where there is none, none need be opened
	requireThat(
		voids.every((it) => open.some(({ name }) => name === it.ballot)),
		'void of nothing'
	);
	if (inLog === 0 && isHidden(results)) return;
	requireVersion(entries, results.survey.questionnaire.version, open);
	checkResults(bundle, 'results.json', open, names);
}

/** Every cut of these results against these ballots. @param voided by their names */
export function checkResults(
	bundle: Bundle,
	name: string,
	ballots: readonly BallotEntry[],
	voided: ReadonlySet<string>
): void {
	const results = JSON.parse(textOf(bundle, name)) as Results;
	checkCut(bundle, results, ballots, voided);
	const codes = new Set(results.agencies.map((it) => it.code));
	requireThat(
		ballots.every((it) => codes.has(it.agencyCode)),
		'agency'
	);
	for (const agency of results.agencies) {
		const own = ballots.filter((it) => it.agencyCode === agency.code);
		checkCut(bundle, agency, own, voided);
	}
	const counted = ballots.filter((it) => !voided.has(it.name));
	checkParts(bundle, results, counted);
	checkHidden(results, counted);
}

/** Figures are hidden for the sake of an agency of one to nine ballots, or not at all. */
function checkHidden(results: Results, counted: readonly BallotEntry[]): void {
	const isAny = [results, ...results.agencies].some(isHidden);
	const sizes = results.agencies.map(
		({ code }) => counted.filter((it) => it.agencyCode === code).length
	);
	requireThat(!isAny || sizes.some((it) => it > 0 && it < THRESHOLD), 'hidden for no reason');
}

/** @throws BundleFault where a cut, unless it is hidden, is not the count of these ballots */
export function checkCut(
	bundle: Bundle,
	shown: Shown,
	ballots: readonly BallotEntry[],
	voided: ReadonlySet<string>,
	isComplete = true
): void {
	if (isHidden(shown)) return;
	requireThat(shown.waiting === 0, 'waiting');
	const counted = ballots.filter((it) => !voided.has(it.name));
	requireThat(shown.ballots - shown.waiting === counted.length, 'ballots');
	requireThat((shown.voided ?? 0) === ballots.length - counted.length, 'voided');
	const counts = countOptions(bundle, counted);
	const ids = new Set(shown.questions.map(({ id }) => id));
	requireThat(
		!isComplete || [...counts.keys()].every((it) => ids.has(it.split(' ')[0] ?? '')),
		'a question is left out'
	);
	for (const question of shown.questions) checkQuestion(question, counts, counted.length);
}

function checkQuestion(
	{ id, kind, answered, options = [], satisfied }: ShownQuestion,
	counts: ReadonlyMap<string, number>,
	most: number
): void {
	requireThat(answered <= most, `answers to ${id}`);
	if (kind !== 'rating') return;
	for (const it of options) {
		requireThat(it.count === (counts.get(`${id} ${it.id}`) ?? 0), `count of ${id}`);
	}
	const given = [...counts].filter(([key]) => key.startsWith(`${id} `));
	requireThat(given.reduce((sum, [, count]) => sum + count, 0) === answered, `answers to ${id}`);
	if (!satisfied) return;
	requireThat(Math.abs(satisfied.share - satisfied.count / answered) < 1e-9, `share of ${id}`);
}

/** @throws BundleFault where a cut is half hidden */
export function isHidden(shown: Shown): boolean {
	if (!('suppressed' in shown)) return false;
	requireThat(shown.suppressed === true && !('ballots' in shown), 'hidden and shown');
	return true;
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
