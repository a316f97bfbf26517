import { questionsOfAll, type Trait } from '#lib/domain/crosstab.ts';
import { officialsTrait, withoutOfficials } from '#lib/domain/officials.ts';
import { questionResults } from '#lib/domain/question-results.ts';
import type { Cut } from '#lib/domain/report.ts';
import type { TraitTallies } from '#lib/domain/trait-counts.ts';
import type { CrosstabScope } from './crosstab-scope.ts';

/** An agency with and without respondents who are officials. */
export interface OfficialsPart {
	/** Whose ballots. */
	of: 'all' | 'officials' | 'others';
	ballots: number;
	cut: Cut;
}

/** Of one agency, by the trait that tells officials apart. @returns undefined where it may not be shown */
export function officialsParts(
	{ code, input, report, name }: CrosstabScope,
	trait: Trait,
	[own]: readonly TraitTallies[]
): OfficialsPart[] | undefined {
	const { questionnaire } = input;
	const tells = trait.id === officialsTrait(questionnaire)?.id;
	const sides =
		code !== undefined && own && tells ? withoutOfficials(questionnaire, trait, own) : undefined;
	if (!sides) return undefined;
	const asked = questionsOfAll(questionnaire, report.questions);
	const partOf = (of: 'officials' | 'others') => {
		const { ballots } = sides[of];
		const questions = questionResults(questionnaire, sides[of], asked, name);
		return { of, ballots, cut: { suppressed: false as const, questions } };
	};
	const ballots = sides.officials.ballots + sides.others.ballots;
	return [{ of: 'all', ballots, cut: report.cut }, partOf('others'), partOf('officials')];
}
