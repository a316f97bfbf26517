import * as v from 'valibot';
import { ASSURANCES } from './channel.ts';
import { draftQuestion } from './questionnaire-draft.ts';
import { DEFAULT_RANKED_SOURCES } from './ranked-sources.ts';
import { METHODS, OCCASIONS, PLAN_CHANNELS, POPULATIONS, type PlanContent } from './plan.ts';

const DAYS = v.object({ start: v.string(), end: v.string() });
const COUNT = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

const SCHEMA = v.object({
	title: v.string(),
	titleEn: v.string(),
	legalBasis: v.string(),
	purpose: v.string(),
	period: DAYS,
	collection: DAYS,
	population: v.picklist(POPULATIONS),
	frame: v.string(),
	method: v.picklist(METHODS),
	occasions: v.array(v.picklist(OCCASIONS)),
	channels: v.array(v.picklist(PLAN_CHANNELS)),
	// Plans that were stored before there was a choice rank as they do by default.
	rankedSources: v.optional(v.array(v.picklist(ASSURANCES)), [...DEFAULT_RANKED_SOURCES]),
	inCharge: v.string(),
	deadlines: v.object({ agencies: v.string(), department: v.string() }),
	questionnaire: v.object({ code: v.string(), version: v.pipe(v.number(), v.integer()) }),
	targets: v.array(
		v.object({
			agencyId: v.string(),
			field: v.optional(v.string()),
			serviceCode: v.optional(v.string()),
			population: COUNT,
			ballots: COUNT
		})
	),
	// Plans that were stored before there were own questions have none.
	own: v.optional(
		v.array(v.object({ agencyId: v.string(), questions: v.array(draftQuestion) })),
		[]
	)
});

/**
 * A plan as it is stored, read back.
 * @throws ValiError where it is damaged
 */
export function readPlanContent(json: string): PlanContent {
	const { targets, ...rest } = v.parse(SCHEMA, JSON.parse(json));
	return {
		...rest,
		targets: targets.map(({ agencyId, field, serviceCode, population, ballots }) => ({
			agencyId,
			...(field !== undefined && { field }),
			...(serviceCode !== undefined && { serviceCode }),
			...(population !== undefined && { population }),
			...(ballots !== undefined && { ballots })
		}))
	};
}
