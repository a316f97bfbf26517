import { COUNT, listOf, object, STRING, SUPPRESSED } from './shapes.ts';

/** Satisfaction by field and by the state of the file. */
export const TRAIT_SCHEMAS = {
	Trait: {
		...object({
			id: { ...STRING, description: 'Of the question.' },
			kind: { type: 'string', enum: ['field', 'outcome'] },
			ballots: COUNT,
			covered: { ...COUNT, description: 'Those of them in the groups that are shown.' },
			groups: listOf('TraitGroup')
		}),
		description:
			'Of the agency asked for, or of all: each group is the sum of the agencies at which it is shown.'
	},
	TraitGroup: object(
		{
			id: { ...STRING, description: 'Of the option; empty for who did not answer.' },
			suppressed: SUPPRESSED,
			ballots: COUNT,
			questions: listOf('Question')
		},
		['suppressed', 'ballots', 'questions']
	)
};
