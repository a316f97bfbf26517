import { CLOSED, OPEN, SEES_MOVING, SEES_SETTLED } from './seeing.ts';
import { staff, type Right } from './who.ts';

const OWN_ONLY = { ...SEES_SETTLED, agency: 403, leader: 403 };
const CROSSTAB = '/admin/surveys/[survey]/crosstab';

/** Groups of respondents and what people wrote: never another agency's. */
export const RESULT_PAGE_RIGHTS: readonly Right[] = [
	{
		route: CROSSTAB,
		path: `/admin/surveys/${OPEN}/crosstab`,
		get: staff({}) // a group may grow by one ballot while they come in
	},
	{
		route: CROSSTAB,
		path: `/admin/surveys/${CLOSED}/crosstab`,
		get: staff(SEES_SETTLED)
	},
	{
		route: CROSSTAB,
		path: `/admin/surveys/${CLOSED}/crosstab?agency=SGTVT`,
		get: staff(OWN_ONLY)
	},
	{
		route: `${CROSSTAB}/chart`,
		path: `/admin/surveys/${CLOSED}/crosstab/chart?agency=STP&trait=D1&question=DV.O`,
		get: staff(SEES_SETTLED)
	},
	{
		route: '/admin/surveys/[survey]/compare',
		path: `/admin/surveys/${CLOSED}/compare?agency=STP&other=SGTVT`,
		get: staff({ department: 200, auditor: 200 })
	},
	{
		route: '/admin/surveys/[survey]/compare/chart',
		path: `/admin/surveys/${CLOSED}/compare/chart?agency=STP`,
		get: staff({ department: 200, auditor: 200 })
	},
	{
		route: '/admin/surveys/[survey]/comments',
		path: `/admin/surveys/${OPEN}/comments`,
		get: staff(SEES_MOVING)
	},
	{
		route: '/admin/surveys/[survey]/comments',
		path: `/admin/surveys/${CLOSED}/comments`,
		get: staff(SEES_SETTLED)
	},
	{
		route: '/admin/surveys/[survey]/comments',
		path: `/admin/surveys/${CLOSED}/comments?agency=SGTVT`,
		get: staff(OWN_ONLY)
	}
];
