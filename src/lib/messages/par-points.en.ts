import type { Messages } from './vi.ts';

export const parPointsEn: Messages['parPoints'] = {
	title: 'Points of the reform index',
	to: 'Reform points',
	sheet: 'Reform points',
	none: 'There is no rule yet. The department enters it below, as its decision has it.',
	rule: (version, decision, day) =>
		`By version ${version} of the rule, decision ${decision} of ${day}.`,
	linear: (from, to, most) =>
		`Up to ${from}%: 0 points; from ${to}% on: ${most} points; in proportion between.`,
	step: (atLeast, points) => `from ${atLeast}%: ${points} points`,
	steps: (lines) => `By steps: ${lines}; below the lowest: 0 points.`,
	measures: { index: 'Overall index', policy: 'Index of policy', service: 'Index of service' },
	columns: { agency: 'Agency', value: 'Result (%)', points: 'Points', note: 'Note' },
	noFigure: 'no figure that can be shown',
	table: (measure) => `Points by: ${measure}`,
	back: 'See the results',
	set: 'Enter a new rule',
	setLead: 'It becomes a new version; earlier ones stay, and frozen reports do not change.',
	fields: {
		decision: 'Number of the decision',
		decidedOn: 'Day of the decision',
		measure: 'What is measured',
		most: 'Most points',
		kind: 'Manner',
		from: 'In proportion: 0 points up to … %',
		to: 'In proportion: most points from … % on',
		steps: 'By steps: a line each'
	},
	kinds: { linear: 'In proportion', steps: 'By steps' },
	hints: {
		decision: 'Such as 120/QĐ-UBND.',
		decidedOn: 'Such as 15/01/2026.',
		steps: 'Such as “90: 10”: 10 points from 90% on.'
	},
	submit: 'Save the rule',
	saved: (version) => `Version ${version} is saved.`,
	overtaken: 'Somebody else has entered a version meanwhile. What you typed is still below.',
	mistakes: (count) => `To correct: ${count}`,
	faults: {
		required: 'Fill this in.',
		'too-long': 'Too long.',
		'malformed-day': 'No day, such as 15/01/2026.',
		'malformed-number': 'A number with two decimals at most.',
		'malformed-steps':
			'A line is “percent: points”; more percent never give fewer points, nor more than the most.',
		'not-rising': 'Has to be more than where there are 0 points.',
		unknown: 'Choose one.'
	},
	versions: 'Versions of the rule',
	by: (who, when) => `${who}, ${when}`,
	action: 'Entered a rule of points'
};
