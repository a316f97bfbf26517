import type { PointsRule } from '#lib/domain/par-points/points-rule.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { formatDate, formatNumber } from './format.ts';
import { messages } from './index.ts';

/** A number as it was entered: no decimals that say nothing. */
function plain(locale: Locale, value: number): string {
	return formatNumber(locale, value, Number.isInteger(value) ? 0 : 2);
}

/** Which decision, and how its rule goes; two sentences. */
export function pointsRuleWords(
	locale: Locale,
	{ version, decision, decidedOn, shape, most }: PointsRule
): [string, string] {
	const text = messages(locale).parPoints;
	const number = (value: number) => plain(locale, value);
	const how =
		shape.kind === 'linear'
			? text.linear(number(shape.from), number(shape.to), number(most))
			: text.steps(
					shape.steps.map((it) => text.step(number(it.atLeast), number(it.points))).join('; ')
				);
	return [text.rule(String(version), decision, formatDate(decidedOn)), how];
}
