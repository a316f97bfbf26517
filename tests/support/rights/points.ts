import { CLOSED, FOREIGN, OPEN } from './seeing.ts';
import { staff, type Right } from './who.ts';

const SEES = { department: 200, agency: 200, leader: 200, auditor: 200 };
const EDITS = { department: 422, agency: 422 };

/** Survey points and what is printed of them. */
export const POINT_RIGHTS: readonly Right[] = [
	{
		route: '/admin/surveys/[survey]/points',
		path: `/admin/surveys/${OPEN}/points`,
		get: staff(SEES),
		// A form with a mistake: nothing is made, and it shows who might have made it.
		post: { query: '/add', fields: { agency: 'STP', channel: 'import' }, want: staff(EDITS) }
	},
	{
		route: '/admin/surveys/[survey]/points',
		path: `/admin/surveys/${OPEN}/points`,
		get: staff(SEES),
		post: {
			query: '/add',
			fields: { agency: 'STC', channel: 'import' },
			want: staff({ department: 422, agency: 404 })
		}
	},
	{
		route: '/admin/surveys/[survey]/points',
		path: `/admin/surveys/${FOREIGN}/points`,
		get: staff({ department: 200, auditor: 200, agency: 404, leader: 404 }),
		// None of STP's business: it is not told what is wrong either.
		post: {
			query: '/hall',
			fields: { agencies: 'STP' },
			want: staff({ department: 422, agency: 404 })
		}
	},
	{
		route: '/admin/surveys/[survey]/points/[code]',
		path: `/admin/surveys/${OPEN}/points/STP2024`,
		get: staff(SEES),
		post: { query: '/change', fields: { label: 'x'.repeat(90) }, want: staff(EDITS) }
	},
	{
		route: '/admin/surveys/[survey]/points/[code]',
		path: `/admin/surveys/${CLOSED}/points/MH2024-SGTVT`,
		get: staff({ department: 200, auditor: 200, agency: 404, leader: 404 }),
		// The survey is over: nobody takes a point out of use any more.
		post: {
			query: '/retire',
			fields: { agree: 'yes' },
			want: staff({ department: 410, agency: 404 })
		}
	},
	{
		route: '/admin/surveys/[survey]/points/print',
		path: `/admin/surveys/${OPEN}/points/print?print=poster`,
		get: staff(SEES)
	},
	{
		route: '/admin/surveys/[survey]/points/print',
		path: `/admin/surveys/${CLOSED}/points/print?print=card&point=MH2024-SGTVT`,
		get: staff({ department: 200, auditor: 200, agency: 404, leader: 404 })
	}
];
