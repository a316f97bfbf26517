import type { LocalText } from '#lib/domain/locale.ts';
import type { Domain } from '#lib/domain/questionnaire.ts';
import { indexOfCut } from '#lib/domain/report-index.ts';
import type { Cut, Report } from '#lib/domain/report.ts';
import type { IndexRule } from '#lib/domain/satisfaction-index.ts';

/** A factor (yếu tố) of a domain, or an item that stands for its whole domain. */
export interface FactorColumn {
	domain: Domain;
	factor: string;
	title: LocalText;
}

/** An agency's index, and its factors in the order of the columns. */
export interface FactorRow {
	code: string;
	name: LocalText;
	/** Fractions 0..1; absent where nobody answered. */
	index?: number;
	values: readonly (number | undefined)[];
	/** Whether some answer counts in it; if not its figures are all absent. */
	isAnswered: boolean;
	suppressed: boolean;
}

export interface FactorTable {
	columns: readonly FactorColumn[];
	rows: readonly FactorRow[];
	/** Mean over the shown agencies, each alike; fractions 0..1. */
	means: readonly (number | undefined)[];
	/** Of the rule that the index goes by. */
	version: string;
}

/** Every agency by every factor: where one is low is seen at a glance. */
export function factorTable({ questions, agencies }: Report, rule: IndexRule): FactorTable {
	const columns = columnsOf(questions);
	const rows = agencies.map(({ code, name, cut }) => ({
		code,
		name,
		...valuesOf(questions, cut, rule, columns)
	}));
	const means = columns.map((_column, at) => mean(rows.map(({ values }) => values[at])));
	return { columns, rows, means, version: rule.version };
}

/** Those of what belongs to the index, in the questionnaire's order. */
function columnsOf(questions: Report['questions']): FactorColumn[] {
	const found = new Map<string, FactorColumn>();
	for (const { id, domain, section, text, indexWeight } of questions) {
		if (!domain || indexWeight === undefined) continue;
		const factor = section?.factor ?? id;
		const title = section?.factor === undefined ? text : (section.title ?? text);
		const key = `${domain} ${factor}`;
		if (!found.has(key)) found.set(key, { domain, factor, title });
	}
	return [...found.values()];
}

function valuesOf(
	questions: Report['questions'],
	cut: Cut,
	rule: IndexRule,
	columns: readonly FactorColumn[]
): Pick<FactorRow, 'index' | 'values' | 'isAnswered' | 'suppressed'> {
	const index = indexOfCut(questions, cut, rule);
	if (!index) {
		return { values: columns.map(() => undefined), isAnswered: false, suppressed: true };
	}
	const values = columns.map(({ domain, factor }) => {
		const own = index.domains.find((it) => it.domain === domain);
		return own?.factors.find((it) => it.factor === factor)?.value;
	});
	const isAnswered = values.some((it) => it !== undefined);
	const overall = index.value !== undefined && { index: index.value };
	return { ...overall, values, isAnswered, suppressed: false };
}

function mean(values: readonly (number | undefined)[]): number | undefined {
	const known = values.filter((it) => it !== undefined);
	if (known.length === 0) return undefined;
	return known.reduce((sum, it) => sum + it, 0) / known.length;
}

/** Points (fractions) below the mean of the agencies from which on a figure is pointed out. */
export const FAR = 0.05;

/** Whether a value lies far from the mean of the agencies; no test, a hint where to look. */
export function standsOut(
	value: number | undefined,
	average: number | undefined
): 'low' | 'high' | undefined {
	if (value === undefined || average === undefined) return undefined;
	if (value <= average - FAR) return 'low';
	return value >= average + FAR ? 'high' : undefined;
}
