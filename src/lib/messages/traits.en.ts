import type { Messages } from './vi.ts';

export const traitsEn: Messages['traits'] = {
	heading: 'Results by field and state of the file',
	sheet: 'By field and file',
	kinds: { field: 'Field', outcome: 'State of the file' },
	by: 'By',
	group: 'Group',
	groupCode: 'Group code',
	table: (domain, kind) => `${domain}: results by ${kind.toLowerCase()}`,
	covered: (kind, covered, ballots) =>
		`${kind}: the groups that are shown hold ${covered} of ${ballots} ballots, by what the respondents answered. A group that is hidden at an agency is not in the sum of that group.`,
	missing: {
		moving:
			'Figures by field and state of the file are there once the survey is over and every ballot is counted.',
		'not-kept':
			'These figures were frozen before the product kept figures by field and state of the file. To have them, the department freezes the figures again.'
	}
};
