import { templatesVi } from './plan-templates.vi.ts';

// A plan is an official paper and written in Vietnamese; only what a template is for is translated.
const { procedure, household, 'walk-in': walkIn } = templatesVi;

export const templatesEn: typeof templatesVi = {
	procedure: {
		...procedure,
		name: 'People who finished a procedure',
		lead: 'Slips for everybody who filed in the period: who got a result, who was asked for more papers, who was refused. For departments and communes.'
	},
	household: {
		...household,
		name: 'Households',
		lead: 'Interviewers visit adults at home, in the manner of SIPAS. For a survey of the whole province.'
	},
	'walk-in': {
		...walkIn,
		name: 'Visitors (voluntary)',
		lead: 'A QR code at the counter; whoever likes answers. Quick and cheap, but it does not stand for everybody who uses the service.'
	}
};
