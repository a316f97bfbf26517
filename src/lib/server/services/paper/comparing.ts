import { INVALID_REASONS } from '#lib/domain/paper/invalid-paper.ts';
import type { BatchOutcome } from '#lib/domain/paper/batch.ts';
import {
	agreementOn,
	differencesOf,
	sumAgreements,
	type Agreement
} from '#lib/domain/paper/differences.ts';
import type { TypedPaper } from '#lib/domain/paper/typed-paper.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { StoredTyping } from '#lib/server/storage/paper-typed.ts';
import { unpackTyped, type PaperForm } from './paper-form.ts';

/** One paper as two people read it, and what it says where they differ. */
export interface ComparedPaper {
	paper: number;
	first: TypedPaper;
	/** Absent where the paper was not drawn to be typed again. */
	second?: TypedPaper;
	/** Absent until somebody looked at the paper. */
	settled?: TypedPaper;
	/** Fields in which the two differ. */
	differences: readonly string[];
}

/**
 * Puts the typings of a batch side by side.
 * @param typings of one batch; a paper that the first has not typed is left out
 */
export function compareTypings(
	{ questionnaire, asked }: Pick<PaperForm, 'questionnaire' | 'asked'>,
	typings: readonly StoredTyping[]
): ComparedPaper[] {
	const papers = Map.groupBy(typings, (it) => it.paper);
	return [...papers].flatMap(([paper, typed]) => {
		const of = (pass: StoredTyping['pass']) => {
			const found = typed.find((it) => it.pass === pass);
			return found && unpackTyped(questionnaire, found);
		};
		const [first, second, settled] = [of('first'), of('second'), of('settled')];
		if (!first) return [];
		return [
			{
				paper,
				first,
				...(second && { second }),
				...(settled && { settled }),
				differences: second ? differencesOf(asked, first, second) : []
			}
		];
	});
}

/** Papers about which somebody still has to look at the paper itself. */
export function openDifferences(papers: readonly ComparedPaper[]): ComparedPaper[] {
	return papers.filter((it) => it.differences.length > 0 && !it.settled);
}

/** What counts: as settled, else as both or the only one typed it. */
export function outcomeOf({ first, settled }: ComparedPaper): TypedPaper {
	return settled ?? first;
}

/**
 * What a compared batch comes to.
 * @param asked what stands on its papers
 */
export function batchOutcome(asked: Questionnaire, papers: readonly ComparedPaper[]): BatchOutcome {
	const outcomes = papers.map(outcomeOf);
	const count = (reason: string) =>
		outcomes.filter((it) => it.kind === 'invalid' && it.reason === reason).length;
	const [blank, twoTicks, illegible] = INVALID_REASONS.map(count);
	return {
		papers: papers.length,
		valid: outcomes.filter((it) => it.kind === 'ballot').length,
		invalid: { blank: blank ?? 0, 'two-ticks': twoTicks ?? 0, illegible: illegible ?? 0 },
		agreement: agreementOf(asked, papers)
	};
}

function agreementOf(asked: Questionnaire, papers: readonly ComparedPaper[]): Agreement {
	return sumAgreements(
		papers.flatMap(({ first, second }) => (second ? [agreementOn(asked, first, second)] : []))
	);
}
