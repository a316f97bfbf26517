import { ASSURANCES } from './channel.ts';
import type { Entries } from './parse-ballot.ts';
import { METHODS, OCCASIONS, PLAN_CHANNELS, POPULATIONS, type PlanContent } from './plan.ts';
import { wordsOf } from './plan-words.ts';
import { isDay } from './plan-template.ts';
import { namesOtherYear } from './plan-years.ts';
import { err, ok, type Result } from './result.ts';

/** The form's fields, in its order; their names are those of the inputs. */
export const PLAN_FIELDS = [
	'title',
	'titleEn',
	'legalBasis',
	'purpose',
	'periodStart',
	'periodEnd',
	'collectionStart',
	'collectionEnd',
	'population',
	'frame',
	'method',
	'occasions',
	'channels',
	'questionnaire',
	'rankedSources',
	'inCharge',
	'agenciesBy',
	'departmentBy'
] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** A plan as a person types it: several values where she may tick several. */
export type PlanTyped = Readonly<Record<PlanField, readonly string[]>>;

/** What the form holds: how many are asked where, and own questions, have pages of their own. */
export type PlanWords = Omit<PlanContent, 'targets' | 'own'>;

export interface PlanFault {
	field: PlanField;
	code: 'required' | 'too-long' | 'not-a-day' | 'end-before-start' | 'not-an-option' | 'other-year';
}

const LONGEST = {
	title: 300,
	titleEn: 300,
	legalBasis: 4000,
	purpose: 4000,
	frame: 2000,
	inCharge: 4000
};
type TextField = keyof typeof LONGEST;
const DAY_FIELDS: readonly PlanField[] = [
	'periodStart',
	'periodEnd',
	'collectionStart',
	'collectionEnd',
	'agenciesBy',
	'departmentBy'
];
const MAY_BE_EMPTY: readonly PlanField[] = ['titleEn', 'occasions', 'inCharge'];

/** What stands in the form's fields for a plan. */
export function typedOf(content: PlanContent): PlanTyped {
	const { period, collection, deadlines, questionnaire } = content;
	return {
		title: [content.title],
		titleEn: [content.titleEn],
		legalBasis: [content.legalBasis],
		purpose: [content.purpose],
		periodStart: [period.start],
		periodEnd: [period.end],
		collectionStart: [collection.start],
		collectionEnd: [collection.end],
		population: [content.population],
		frame: [content.frame],
		method: [content.method],
		occasions: content.occasions,
		channels: content.channels,
		questionnaire: [`${questionnaire.code}@${questionnaire.version}`],
		rankedSources: content.rankedSources,
		inCharge: [content.inCharge],
		agenciesBy: [deadlines.agencies],
		departmentBy: [deadlines.department]
	};
}

/** As sent, with line ends as we keep them; what the form does not have is left out. */
export function typedIn(entries: Entries): PlanTyped {
	const read = PLAN_FIELDS.map((field) => {
		const values = (entries[field] ?? []).map(tidy);
		return [field, DAY_FIELDS.includes(field) ? values.map(isoDay) : values] as const;
	});
	return Object.fromEntries(read) as Record<PlanField, string[]>;
}

/** A browser without a calendar sends the day as people write it: 31/10/2026. */
function isoDay(text: string): string {
	const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
	return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function tidy(text: string): string {
	return text.replace(/\r\n?/g, '\n').trim();
}

/**
 * @param questionnaires that may be asked, as `code@version`
 * @returns the plan's own words, or everything that must be corrected, in the form's order
 */
export function parsePlan(
	typed: PlanTyped,
	questionnaires: readonly string[]
): Result<PlanWords, PlanFault[]> {
	const faults = faultsOf(typed, questionnaires);
	if (faults.length > 0) {
		return err(faults.sort((a, b) => PLAN_FIELDS.indexOf(a.field) - PLAN_FIELDS.indexOf(b.field)));
	}
	return ok(wordsOf(typed));
}

function faultsOf(typed: PlanTyped, questionnaires: readonly string[]): PlanFault[] {
	const needed = PLAN_FIELDS.filter((field) => !MAY_BE_EMPTY.includes(field));
	const empty = needed.filter((field) => (typed[field][0] ?? '') === '');
	const more = [
		...textFaults(typed),
		...yearFaults(typed),
		...dayFaults(typed),
		...choiceFaults(typed, 'population', POPULATIONS),
		...choiceFaults(typed, 'method', METHODS),
		...choiceFaults(typed, 'occasions', OCCASIONS),
		...choiceFaults(typed, 'channels', PLAN_CHANNELS),
		...choiceFaults(typed, 'questionnaire', questionnaires),
		...choiceFaults(typed, 'rankedSources', ASSURANCES)
	].filter((it) => !empty.includes(it.field));
	return [...empty.map((field) => ({ field, code: 'required' as const })), ...more];
}

function textFaults(typed: PlanTyped): PlanFault[] {
	return (Object.keys(LONGEST) as TextField[])
		.filter((field) => (typed[field][0] ?? '').length > LONGEST[field])
		.map((field) => ({ field, code: 'too-long' }));
}

function dayFaults(typed: PlanTyped): PlanFault[] {
	const days = [
		['periodStart', 'periodEnd'],
		['collectionStart', 'collectionEnd'],
		['agenciesBy', 'departmentBy']
	] as const;
	return days.flatMap(([first, last]): PlanFault[] => {
		const wrong = [first, last].filter((field) => !isDay(typed[field][0] ?? ''));
		if (wrong.length > 0) return wrong.map((field) => ({ field, code: 'not-a-day' }));
		const isTurned = (typed[last][0] ?? '') < (typed[first][0] ?? '');
		return isTurned ? [{ field: last, code: 'end-before-start' }] : [];
	});
}

function yearFaults(typed: PlanTyped): PlanFault[] {
	return namesOtherYear(wordsOf(typed)) ? [{ field: 'titleEn', code: 'other-year' }] : [];
}

function choiceFaults(typed: PlanTyped, field: PlanField, options: readonly string[]): PlanFault[] {
	const isKnown = typed[field].every((it) => options.includes(it));
	return isKnown ? [] : [{ field, code: 'not-an-option' }];
}
