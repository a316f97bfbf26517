import { planFormEn } from './plan-form.en.ts';
import { sampleSizeEn, targetsEn } from './plan-numbers.en.ts';
import { planOwnEn } from './plan-own.en.ts';
import { planProgressEn } from './plan-progress.en.ts';
import { templatesEn } from './plan-templates.en.ts';
import { planViewEn } from './plan-view.en.ts';
import type { plansVi } from './plans.vi.ts';

export const plansEn: typeof plansVi = {
	templates: templatesEn,
	form: planFormEn,
	view: planViewEn,
	targets: targetsEn,
	helper: sampleSizeEn,
	progress: planProgressEn,
	own: planOwnEn,
	title: 'Survey plans',
	scope: (count) => `${count} plans, the latest period first`,
	empty: 'There is no survey plan yet.',
	emptyNext: 'Begin with a template: everything is filled in, you change what has to be changed.',
	emptyForReaders: 'Plans appear here once the agency draws them up.',
	newPlan: 'New plan from a template',
	settings: 'Way of approval',
	plan: 'Plan',
	period: 'Period',
	state: 'State',
	yourTurn: 'Waits for you',
	days: (start, end) => `${start} – ${end}`,
	statuses: {
		draft: 'draft',
		submitted: 'submitted',
		approved: 'approved',
		running: 'running',
		closed: 'closed',
		published: 'published'
	},
	waitsFor: {
		'leader-agrees': 'waits for the agency’s leader to agree',
		'department-advises': 'waits for the department’s opinion',
		'leader-approves': 'waits for the agency’s leader to approve',
		'department-approves': 'waits for the department to approve'
	},
	waiting: {
		title: 'Plans that wait for you',
		todo: {
			decide: 'waits for an opinion',
			start: 'approved, to be begun',
			mend: 'sent back to be mended; the comment stands in its timeline'
		}
	},
	choose: {
		title: 'New plan',
		lead: 'Choose a template or copy an earlier plan. Nothing is kept until you save.',
		formLead: 'Everything is filled in; nothing is kept until you save the plan.',
		fromTemplate: 'From a template',
		useTemplate: 'Use this template',
		useTemplateOf: (name) => `Use this template: ${name}`,
		fromEarlier: 'Copy an earlier plan',
		copyLead:
			'Keeps the words and the number of ballots; days and the years in its words move to the new year, the legal basis stays to be looked over, case counts are to be entered anew.',
		copy: 'Copy',
		copyOf: (title) => `Copy ${title}`,
		noneEarlier: 'There is no plan to copy yet.'
	},
	approval: {
		title: 'Way of approval',
		lead: 'For plans that are submitted from now on; those on their way go on as they began. Plans of the department’s own need the department’s approval only.',
		chains: {
			'leader-department': 'The agency’s leader agrees, then the department approves',
			'leader-opinion-leader':
				'The agency’s leader agrees, the department gives its opinion, the leader approves',
			'leader-only': 'The agency’s leader alone approves',
			'department-only': 'The department alone approves'
		},
		legend: 'Steps',
		save: 'Save',
		saved: 'The way of approval is saved.',
		fault: 'Choose one of the ways.'
	},
	notFound: {
		title: 'There is no such plan',
		text: 'The address may be mistyped, or the plan is another agency’s.'
	},
	back: 'Back to the plans'
};
