import type { LocalText } from '#lib/domain/locale.ts';
import { countStarts } from '#lib/domain/count-starts.ts';
import { questionResults } from '#lib/domain/question-results.ts';
import { allQuestions, type Questionnaire } from '#lib/domain/questionnaire.ts';
import type { ReportInput } from '#lib/domain/report-input.ts';
import type { Cut, Report, ReportQuestion } from '#lib/domain/report.ts';
import { emptyTally, type Tally } from '#lib/domain/tally.ts';
import {
	KEPT_KINDS,
	keptTraits,
	type KeptKind,
	type KeptTable,
	type KeptTrait
} from './kept-traits.ts';

/** Those who answered a trait alike. */
export interface TraitGroup {
	/** The option's id; '' for those who did not answer. */
	id: string;
	/** Absent for those who did not answer. */
	text?: LocalText;
	/** Absent where the group is hidden. */
	ballots?: number;
	/** Of the questions that speak for a domain. */
	cut: Cut;
}

/** Satisfaction by a trait. */
export interface TraitTable {
	/** Of the question. */
	id: string;
	kind: KeptKind;
	groups: readonly TraitGroup[];
	/** Ballots in the groups that are shown, and of all together. */
	covered: number;
	ballots: number;
}

/** Satisfaction by the kept traits, or why there is none: ballots still come in, or an older freeze kept none. */
export type ReportTraits =
	{ tables: readonly TraitTable[]; missing?: never } | { missing: TraitsMissing; tables?: never };
export type TraitsMissing = 'moving' | 'not-kept';

/**
 * The tables of a report: of the one agency that it is about, else of all.
 * @param report limited to nothing but an agency
 * @param kept a word: there are none, for this reason
 * @returns undefined where no kept trait is asked; of a hidden agency; and of several agencies that are
 *   not all
 */
export function reportTraits(
	{ questionnaire, words }: Pick<ReportInput, 'questionnaire' | 'words'>,
	report: Report,
	{ kept, agencies }: { kept: readonly KeptTrait[] | TraitsMissing; agencies: readonly Whose[] }
): ReportTraits | undefined {
	if (keptTraits(questionnaire).length === 0) return undefined;
	if (typeof kept === 'string') return { missing: kept };
	const [only, ...others] = report.agencies;
	const isOne = only !== undefined && others.length === 0;
	if (isOne ? only.cut.suppressed : report.agencies.length < agencies.length) return undefined;
	const id = isOne ? agencies.find(({ code }) => code === only.code)?.id : undefined;
	const name = isOne ? only.name : words.theAgency;
	const tables = kept.flatMap((trait) => {
		const table = isOne ? trait.agencies[id ?? ''] : trait.whole;
		return table && table.ballots > 0
			? [traitTable({ questionnaire, report, name }, trait, table)]
			: [];
	});
	// Decided in another order than read: the field comes first.
	return tables.length > 0 ? { tables: tables.reverse() } : undefined;
}

/** An agency of the survey. */
interface Whose {
	id: string;
	code: string;
}

interface Naming {
	questionnaire: Questionnaire;
	report: Pick<Report, 'questions'>;
	/** Stands for `{agency}`. */
	name: LocalText;
}

function traitTable(
	{ questionnaire, report, name }: Naming,
	{ id, questions: ids }: KeptTrait,
	{ groups: kept, ballots }: KeptTable
): TraitTable {
	const trait = keptTraits(questionnaire).find((it) => it.id === id);
	const kind = KEPT_KINDS.get(id);
	if (!trait || !kind) throw new RangeError(`trait: ${id}`);
	const questions = report.questions.filter((it) => ids.includes(it.id));
	const groups = [...trait.options, undefined].map((option, at): TraitGroup => {
		const base = { id: option?.id ?? '', ...(option && { text: option.text }) };
		const tally = tallyOfKept(questionnaire, ids, kept[at]);
		if (!tally) return { ...base, cut: { suppressed: true } };
		return { ...base, ballots: tally.ballots, cut: cutOf(questionnaire, tally, questions, name) };
	});
	const covered = groups.reduce((sum, it) => sum + (it.ballots ?? 0), 0);
	return { id, kind, groups, covered, ballots };
}

function cutOf(
	questionnaire: Questionnaire,
	tally: Tally,
	questions: readonly ReportQuestion[],
	name: LocalText
): Cut {
	const results = tally.ballots > 0 ? questionResults(questionnaire, tally, questions, name) : [];
	return { suppressed: false, questions: results };
}

/** @param kept as in a `KeptTable` @returns undefined for what is hidden */
function tallyOfKept(
	questionnaire: Questionnaire,
	questions: readonly string[],
	kept: readonly number[] | null | undefined
): Tally | undefined {
	if (!kept) return undefined;
	const { counts, ...tally } = emptyTally(questionnaire);
	const starts = countStarts(questionnaire);
	const places = allQuestions(questionnaire).map(({ id }) => id);
	let at = 1;
	for (const id of questions) {
		const place = places.indexOf(id);
		const [start = 0, end = 0] = [starts[place], starts[place + 1]];
		counts.set(kept.slice(at, at + end - start), start);
		at += end - start;
	}
	return { ...tally, ballots: kept[0] ?? 0, counts };
}
