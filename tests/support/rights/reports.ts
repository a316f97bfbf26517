import { CLOSED, FOREIGN, OPEN } from './seeing.ts';
import { staff, type Right } from './who.ts';

const ROUTE = '/admin/surveys/[survey]/report/[[agency]]';
const TOO_LONG = { query: '/save', fields: { place: 'x'.repeat(201), revision: '0' } };

/** The official's own words in a survey's report. */
export const REPORT_RIGHTS: readonly Right[] = [
	{
		route: ROUTE,
		path: `/admin/surveys/${CLOSED}/report`,
		get: staff({ department: 200, auditor: 200 }),
		// Longer than may be: nothing is kept, and it shows who might have written.
		post: { ...TOO_LONG, want: staff({ department: 422 }) }
	},
	{
		route: ROUTE,
		path: `/admin/surveys/${OPEN}/report/STP`,
		get: staff({ department: 200, agency: 200, leader: 200, auditor: 200 }),
		post: { ...TOO_LONG, want: staff({ department: 422, agency: 422 }) }
	},
	{
		route: ROUTE,
		path: `/admin/surveys/${CLOSED}/report/SGTVT`,
		get: staff({ department: 200, agency: 404, leader: 404, auditor: 200 }),
		post: { ...TOO_LONG, want: staff({ department: 422, agency: 404, leader: 404 }) }
	},
	{
		route: ROUTE,
		path: `/admin/surveys/${FOREIGN}/report/STP`,
		get: staff({ department: 404, agency: 404, leader: 404, auditor: 404 }),
		post: {
			...TOO_LONG,
			want: staff({ department: 404, agency: 404, leader: 404, auditor: 404 })
		}
	}
];
