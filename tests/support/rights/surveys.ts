import { CLOSED, FOREIGN, OPEN, SEES_MOVING, SEES_RECEIVED, SEES_SETTLED } from './seeing.ts';
import { REPORT_RIGHTS } from './reports.ts';
import { RESULT_PAGE_RIGHTS } from './result-pages.ts';
import { all, staff, type Right } from './who.ts';

/** Surveys, their results and exports. */
export const SURVEY_RIGHTS: readonly Right[] = [
	{
		route: '/admin/surveys',
		path: '/admin/surveys',
		// Who enters ballots sees the number of the own batches: none yet.
		get: staff({ ...SEES_RECEIVED, entry: 200 })
	},
	{
		route: '/admin/surveys/[survey]',
		path: `/admin/surveys/${OPEN}`,
		get: staff({ ...SEES_RECEIVED, entry: 404 }),
		// A step that does not follow: nothing changes, and it shows who might have taken it.
		post: {
			query: '/run',
			fields: { to: 'published', agree: 'yes' },
			want: staff({ department: 409 })
		}
	},
	{
		route: '/admin/surveys/[survey]',
		path: `/admin/surveys/${FOREIGN}`,
		get: staff({ ...SEES_RECEIVED, agency: 404, leader: 404, entry: 404 }),
		post: {
			query: '/run',
			fields: { to: 'published', agree: 'yes' },
			want: staff({ department: 409 })
		}
	},
	{
		route: '/admin/surveys/[survey]/voids',
		path: `/admin/surveys/${CLOSED}/voids`,
		get: staff({ department: 200, auditor: 200 }),
		// A name that no ballot has: nothing changes, and it shows who might have proposed.
		post: {
			query: '/propose',
			fields: { ballot: '0', decision: '1', reason: '2' },
			want: staff({ department: 422, auditor: 422 })
		}
	},
	{
		route: '/admin/surveys/[survey]/freezes',
		path: `/admin/surveys/${CLOSED}/freezes`,
		get: staff(SEES_SETTLED),
		// Without a name: nothing is frozen, and it shows who might have done it.
		post: { fields: { name: '' }, want: staff({ department: 422 }) }
	},
	{
		route: '/admin/surveys/[survey]/freezes',
		path: `/admin/surveys/${FOREIGN}/freezes`,
		get: staff({ ...SEES_SETTLED, agency: 404, leader: 404 }),
		post: { fields: { name: '' }, want: staff({ department: 422 }) }
	},
	{
		route: '/admin/surveys/[survey]/freezes/compare',
		path: `/admin/surveys/${CLOSED}/freezes/compare?from=1&to=1`,
		get: staff(SEES_SETTLED)
	},
	{
		route: '/admin/surveys/[survey]/results',
		path: `/admin/surveys/${CLOSED}/results?freeze=1`,
		get: staff({ ...SEES_SETTLED, agency: 303, leader: 303 })
	},
	{
		route: '/admin/surveys/[survey]/results',
		path: `/admin/surveys/${CLOSED}/results?freeze=99`,
		// Who freezes and who does not, none of them finds one.
		get: { ...all(404), public: 303 }
	},
	...['confirm', 'withdraw'].map((action) => ({
		route: '/admin/surveys/[survey]/voids',
		path: `/admin/surveys/${CLOSED}/voids`,
		get: staff({ department: 200, auditor: 200 }),
		post: {
			query: `/${action}`,
			fields: { ballot: '0', agree: 'yes' },
			want: staff({ department: 400, auditor: 400 })
		}
	})),
	...REPORT_RIGHTS,
	{
		route: '/admin/surveys/[survey]/export',
		path: `/admin/surveys/${OPEN}/export?format=csv`,
		get: staff(SEES_MOVING)
	},
	{
		route: '/admin/surveys/[survey]/export',
		path: `/admin/surveys/${CLOSED}/export?format=json&agency=STP`,
		get: staff(SEES_SETTLED)
	},
	{
		route: '/admin/surveys/[survey]/export',
		path: `/admin/surveys/${CLOSED}/export?format=json&agency=SGTVT`,
		get: staff({ ...SEES_SETTLED, agency: 403, leader: 403 })
	},
	{
		route: '/admin/surveys/[survey]/results',
		path: `/admin/surveys/${OPEN}/results`,
		get: staff(SEES_MOVING)
	},
	{
		route: '/admin/surveys/[survey]/results',
		path: `/admin/surveys/${CLOSED}/results`,
		get: staff({ ...SEES_SETTLED, agency: 303, leader: 303 }) // to the page that bears its own name
	},
	{
		route: '/admin/surveys/[survey]/results',
		path: `/admin/surveys/${FOREIGN}/results`,
		get: staff(SEES_MOVING)
	},
	// The demo's agencies ask nothing of their own: who may see such results is told that there are none.
	...[
		{ route: '/admin/surveys/[survey]/results/[agency]/own', page: 'own' },
		{ route: '/admin/surveys/[survey]/results/[agency]/own/export', page: 'own/export?format=csv' }
	].flatMap(({ route, page }) => [
		{
			route,
			path: `/admin/surveys/${OPEN}/results/STP/${page}`,
			get: staff({ department: 404, auditor: 404 })
		},
		{
			route,
			path: `/admin/surveys/${CLOSED}/results/STP/${page}`,
			get: staff({ department: 404, auditor: 404, agency: 404, leader: 404 })
		},
		{
			route,
			path: `/admin/surveys/${CLOSED}/results/SGTVT/${page}`,
			get: staff({ department: 404, auditor: 404 })
		}
	]),
	{
		route: '/admin/surveys/[survey]/results/[agency]',
		path: `/admin/surveys/${OPEN}/results/STP`,
		get: staff(SEES_MOVING)
	},
	{
		route: '/admin/surveys/[survey]/results/[agency]',
		path: `/admin/surveys/${CLOSED}/results/STP`,
		get: staff(SEES_SETTLED)
	},
	{
		route: '/admin/surveys/[survey]/results/[agency]',
		path: `/admin/surveys/${CLOSED}/results/SGTVT`,
		get: staff({ ...SEES_SETTLED, agency: 403, leader: 403 })
	},
	{
		route: '/admin/surveys/[survey]/results/chart',
		path: `/admin/surveys/${CLOSED}/results/chart?of=agency-service`,
		get: staff(SEES_SETTLED)
	},
	{
		route: '/admin/surveys/[survey]/results/[agency]/chart',
		path: `/admin/surveys/${CLOSED}/results/STP/chart`,
		get: staff(SEES_SETTLED)
	},
	{
		route: '/admin/surveys/[survey]/results/[agency]/chart',
		path: `/admin/surveys/${CLOSED}/results/SGTVT/chart`,
		get: staff({ ...SEES_SETTLED, agency: 403, leader: 403 })
	},
	...RESULT_PAGE_RIGHTS,
	{
		route: '/admin/surveys/[survey]/overview',
		path: `/admin/surveys/${OPEN}/overview`,
		get: staff({ department: 200, auditor: 200 })
	},
	{
		route: '/admin/surveys/[survey]/overview',
		path: `/admin/surveys/${CLOSED}/overview`,
		get: staff({ department: 200, auditor: 200 })
	},
	{
		route: '/admin/surveys/[survey]/overview/chart',
		path: `/admin/surveys/${CLOSED}/overview/chart?domain=service&group=so-ban-nganh`,
		get: staff({ department: 200, auditor: 200 })
	},
	{
		route: '/admin/surveys/[survey]/overview/chart',
		path: `/admin/surveys/${CLOSED}/overview/chart?of=factors`,
		get: staff({ department: 200, auditor: 200 })
	},
	{
		route: '/admin/surveys/[survey]/overview/reminder',
		path: `/admin/surveys/${CLOSED}/overview/reminder`,
		get: staff({ department: 200 })
	}
];
