import { hiddenGroups, traitsOf, type Trait } from './crosstab.ts';
import { hideSmall } from './disclosure.ts';
import type { Questionnaire } from './questionnaire.ts';
import { sumTallies, type Tally } from './tally.ts';
import type { TraitTallies } from './trait-counts.ts';

/** The question about occupations of the built-in long form, and the options that are officials. */
const OFFICIALS = { question: 'D4', options: ['official', 'public-employee'] };

/** The question that tells officials apart (cán bộ, công chức, viên chức). @returns undefined without one */
export function officialsTrait(questionnaire: Questionnaire): Trait | undefined {
	return traitsOf(questionnaire).find(({ id }) => id === OFFICIALS.question);
}

/** An agency's ballots of officials, and of all others. */
export interface WithoutOfficials {
	officials: Tally;
	others: Tally;
}

/**
 * One agency with and without respondents who are officials: they are asked by an office of their own.
 *
 * Shown where neither side is small and all hidden groups lie on one side: else a side less its shown
 * groups would leave a hidden one.
 *
 * @returns undefined where it may not be shown, and where there are no officials or nobody else
 */
export function withoutOfficials(
	questionnaire: Questionnaire,
	trait: Trait,
	own: TraitTallies
): WithoutOfficials | undefined {
	const isOfficial = [...trait.options.map(({ id }) => OFFICIALS.options.includes(id)), false];
	const all = [...own.options, own.unanswered];
	const side = (wanted: boolean) => all.filter((_tally, at) => isOfficial[at] === wanted);
	const [officials, others] = [true, false].map((it) => sumTallies(questionnaire, side(it)));
	const hidden = hiddenGroups(own);
	const sides = new Set(isOfficial.filter((_it, at) => hidden[at]));
	if (!officials || !others || officials.ballots === 0 || others.ballots === 0) return undefined;
	const isSmallSide = hideSmall(
		[officials.ballots, others.ballots],
		officials.ballots + others.ballots
	);
	return sides.size > 1 || isSmallSide.includes(true) ? undefined : { officials, others };
}
