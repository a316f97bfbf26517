import { CLOSED, OPEN, PUBLISHED } from './seeing.ts';
import { staff, type Right } from './who.ts';

/** None of the demo's: who may look for it is told that there is none. */
const NO_BATCH = '/admin/paper/00000000000000000000000000000000';
const MAY_LOOK = { department: 404, entry: 404, auditor: 404 };
const DRAFT = { agencyCode: '', pointCode: '', papers: '', recheck: 'all', first: '', second: '' };

/** Paper ballots: given out by the department, typed by who enters data, seen by the auditor. */
export const PAPER_RIGHTS: readonly Right[] = [
	{
		route: '/admin/paper',
		path: '/admin/paper',
		get: staff({ department: 200, entry: 200, auditor: 200 })
	},
	...[OPEN, CLOSED].map((id) => ({
		route: '/admin/paper/new',
		path: `/admin/paper/new?survey=${id}`,
		get: staff({ department: 200 }),
		post: { fields: DRAFT, want: staff({ department: 422 }) }
	})),
	{
		route: '/admin/paper/new',
		path: `/admin/paper/new?survey=${PUBLISHED}`,
		get: staff({ department: 410 }),
		post: { fields: DRAFT, want: staff({ department: 410 }) }
	},
	{
		route: '/admin/paper/[batch]',
		path: NO_BATCH,
		get: staff(MAY_LOOK),
		post: { query: '/hand-in', fields: {}, want: staff({ entry: 404 }) }
	},
	{
		route: '/admin/paper/[batch]',
		path: NO_BATCH,
		get: staff(MAY_LOOK),
		post: { query: '/settle', fields: {}, want: staff({ entry: 404 }) }
	},
	...['type', 'settle'].map((page) => ({
		route: `/admin/paper/[batch]/${page}`,
		path: `${NO_BATCH}/${page}?paper=1`,
		get: staff({ entry: 404 }),
		post: { fields: {}, want: staff({ entry: 404 }) }
	}))
];
