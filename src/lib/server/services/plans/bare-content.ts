import type { PlanContent } from '#lib/domain/plan.ts';
import { DEFAULT_RANKED_SOURCES } from '#lib/domain/ranked-sources.ts';
import type { KeptPlan } from '#lib/server/storage/plans.ts';

/** For plans that came in by a file or before plans had content: blanks, never invented words. */
export function bareContent({ title, period }: KeptPlan): PlanContent {
	return {
		title: title.vi,
		titleEn: title.en === title.vi ? '' : title.en,
		legalBasis: '',
		purpose: '',
		period,
		collection: period,
		population: 'procedure',
		frame: '',
		method: 'voluntary',
		occasions: [],
		channels: [],
		rankedSources: DEFAULT_RANKED_SOURCES,
		inCharge: '',
		deadlines: {
			agencies: `${period.end.slice(0, 4)}-10-31`,
			department: `${period.end.slice(0, 4)}-11-30`
		},
		questionnaire: { code: 'short', version: 2 },
		targets: [],
		own: []
	};
}
