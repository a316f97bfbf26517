import { movedYears, yearsOf } from './plan-years.ts';
import type { Population, PlanContent } from './plan.ts';
import { DEFAULT_RANKED_SOURCES } from './ranked-sources.ts';

/** What a template brings in words; the rest of it is the same everywhere. */
export interface TemplateWords {
	title: (year: number) => string;
	titleEn: (year: number) => string;
	legalBasis: string;
	purpose: string;
	frame: string;
	inCharge: string;
}

const METHOD_OF = { procedure: 'random', household: 'random', 'walk-in': 'voluntary' } as const;
const CHANNELS_OF = {
	procedure: ['slip', 'poster'],
	household: ['enumerator', 'paper'],
	'walk-in': ['poster', 'kiosk']
} as const;

/**
 * A plan to begin with. Agencies report by 31 October, the department by 30 November; where the
 * year is further on than that, the plan is for the next one.
 * @param today ISO day in Vietnam
 * @see Kế hoạch 314/KH-UBND (Đắk Nông)
 */
export function planTemplate(
	population: Population,
	today: string,
	wordsOf: (population: Population) => TemplateWords
): PlanContent {
	const year = planYear(today);
	const words = wordsOf(population);
	return {
		title: words.title(year),
		titleEn: words.titleEn(year),
		legalBasis: words.legalBasis,
		purpose: words.purpose,
		period: { start: `${year}-01-01`, end: `${year}-09-30` },
		collection: { start: later(today, `${year}-09-01`), end: `${year}-10-15` },
		population,
		frame: words.frame,
		method: METHOD_OF[population],
		occasions: population === 'household' ? [] : ['result', 'supplement', 'refusal'],
		channels: CHANNELS_OF[population],
		rankedSources: DEFAULT_RANKED_SOURCES,
		inCharge: words.inCharge,
		deadlines: { agencies: `${year}-10-31`, department: `${year}-11-30` },
		questionnaire: { code: 'short', version: 2 },
		targets: [],
		own: []
	};
}

/** The year whose deadlines can still be met. */
export function planYear(today: string): number {
	const year = Number(today.slice(0, 4));
	return today <= `${year}-10-01` ? year : year + 1;
}

function later(a: string, b: string): string {
	return a > b ? a : b;
}

/**
 * Last year's plan, for this year: every day moves on, and with it every year of the plan that its
 * title, in both languages, its purpose and its frame name; the legal basis cites documents and
 * stays. Whom it asks and how many stays too, the populations are to be counted anew.
 * @param year of the new plan
 */
export function copyForYear(content: PlanContent, year: number): PlanContent {
	const from = Number(content.period.end.slice(0, 4));
	const moved = (day: string) => movedDay(day, year - from);
	const renamed = (words: string) => movedYears(words, yearsOf(content), year - from);
	const { period, collection, deadlines } = content;
	return {
		...content,
		title: renamed(content.title),
		titleEn: renamed(content.titleEn),
		purpose: renamed(content.purpose),
		frame: renamed(content.frame),
		period: { start: moved(period.start), end: moved(period.end) },
		collection: { start: moved(collection.start), end: moved(collection.end) },
		deadlines: { agencies: moved(deadlines.agencies), department: moved(deadlines.department) },
		targets: content.targets.map(({ population: _, ...target }) => target)
	};
}

/** 29 February becomes the 28th where the year has none. */
function movedDay(day: string, years: number): string {
	const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
	return isDay(moved) ? moved : moved.replace(/29$/, '28');
}

/** Whether it is a day that the calendar has, of 2000 to 2099: a year of two digits is a slip of the hand. */
export function isDay(text: string): boolean {
	if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
