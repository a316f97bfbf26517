import { ASSURANCES } from './channel.ts';
import type { PlanField, PlanTyped, PlanWords } from './plan-form.ts';
import { METHODS, OCCASIONS, PLAN_CHANNELS, POPULATIONS, type Days } from './plan.ts';

/** What was typed, of which nothing has to be corrected, as a plan has it. */
export function wordsOf(typed: PlanTyped): PlanWords {
	const text = (field: PlanField) => typed[field][0] ?? '';
	const days = (start: PlanField, end: PlanField): Days => ({ start: text(start), end: text(end) });
	const [code = '', version = ''] = text('questionnaire').split('@');
	return {
		title: text('title'),
		titleEn: text('titleEn'),
		legalBasis: text('legalBasis'),
		purpose: text('purpose'),
		period: days('periodStart', 'periodEnd'),
		collection: days('collectionStart', 'collectionEnd'),
		population: POPULATIONS.find((it) => it === text('population')) ?? 'procedure',
		frame: text('frame'),
		method: METHODS.find((it) => it === text('method')) ?? 'voluntary',
		// In our order, not in the browser's.
		occasions: OCCASIONS.filter((it) => typed.occasions.includes(it)),
		channels: PLAN_CHANNELS.filter((it) => typed.channels.includes(it)),
		rankedSources: ASSURANCES.filter((it) => typed.rankedSources.includes(it)),
		inCharge: text('inCharge'),
		deadlines: { agencies: text('agenciesBy'), department: text('departmentBy') },
		questionnaire: { code, version: Number(version) }
	};
}
