import { CLOSED, FOREIGN, OPEN, SEES_MOVING, SEES_SETTLED } from './seeing.ts';
import { all, staff, type Right } from './who.ts';

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
	},
	{
		route: '/admin/surveys/[survey]/par-points',
		path: `/admin/surveys/${CLOSED}/par-points`,
		get: staff(SEES_SETTLED),
		post: { query: '/set', fields: { decision: '' }, want: staff({ department: 422 }) }
	},
	...(['submission', 'decision'] as const).map((draft) => ({
		route: '/admin/surveys/[survey]/drafts',
		path: `/admin/surveys/${CLOSED}/drafts?draft=${draft}`,
		get: staff({ department: 200, auditor: 200 })
	})),
	{
		route: '/admin/surveys/[survey]/drafts',
		path: `/admin/surveys/${CLOSED}/drafts?draft=summary&agency=STP`,
		get: staff(SEES_SETTLED)
	},
	{
		route: '/admin/surveys/[survey]/drafts',
		path: `/admin/surveys/${CLOSED}/drafts?draft=summary&agency=SGTVT`,
		get: staff({ ...SEES_SETTLED, agency: 403, leader: 403 })
	},
	{
		route: '/admin/surveys/[survey]/drafts',
		path: `/admin/surveys/${OPEN}/drafts?draft=summary`,
		get: staff(SEES_MOVING)
	},
	{
		route: '/admin/surveys/[survey]/single-ballots',
		path: `/admin/surveys/${CLOSED}/single-ballots`,
		get: staff({ auditor: 200 }),
		// No such format: nothing is begun, and it shows who might have.
		post: { query: '/start', fields: { format: 'docx' }, want: staff({ auditor: 422 }) }
	},
	{
		route: '/admin/surveys/[survey]/single-ballots',
		path: `/admin/surveys/${OPEN}/single-ballots`,
		get: staff({ auditor: 200 }),
		post: { query: '/start', fields: { format: 'csv' }, want: staff({ auditor: 409 }) }
	},
	// Whose job it is, sees it; nobody has one of this name.
	{
		route: '/admin/exports/[job]',
		path: '/admin/exports/0',
		get: { ...all(404), public: 303 },
		post: { query: '/cancel', fields: {}, want: { ...all(404), public: 303 } }
	},
	{
		route: '/admin/exports/[job]/file',
		path: '/admin/exports/0/file',
		get: { ...all(404), public: 303 }
	}
];
