import { FOREIGN, OPEN } from './seeing.ts';
import { all, staff, type Right } from './who.ts';

const SEES = { department: 200, auditor: 200 };

/** Invitation slips; never a word of them to whom they ask about. */
export const SLIP_RIGHTS: readonly Right[] = [
	{
		route: '/(public)/s/[code]',
		path: `/s/${'0'.repeat(26)}`,
		get: all(404),
		post: { fields: {}, want: all(404) }
	},
	...[OPEN, FOREIGN].map((survey) => ({
		route: '/admin/surveys/[survey]/slips',
		path: `/admin/surveys/${survey}/slips`,
		get: staff(SEES),
		// No such account: nothing changes, and it shows who might have named it.
		post: { query: '/name', fields: { username: 'khong-co' }, want: staff({ department: 422 }) }
	})),
	{
		route: '/admin/surveys/[survey]/slips/make',
		path: `/admin/surveys/${OPEN}/slips/make`,
		get: { ...all(405), public: 303 }, // codes are never asked for by an address
		// With a mistake: back to the form, and nothing is made.
		post: { fields: { format: 'csv', count: '0', agree: 'yes' }, want: staff({ department: 303 }) }
	},
	{
		route: '/admin/surveys/[survey]/slips/[batch]',
		path: `/admin/surveys/${OPEN}/slips/1`,
		get: staff({ department: 404, auditor: 404 }),
		post: {
			query: '/close',
			fields: { agree: 'yes' },
			want: staff({ department: 404 })
		}
	},
	{
		route: '/admin/surveys/[survey]/ledger',
		path: `/admin/surveys/${OPEN}/ledger`,
		get: staff(SEES)
	},
	...['csv', 'xlsx'].map((format) => ({
		route: '/admin/surveys/[survey]/ledger/export',
		path: `/admin/surveys/${OPEN}/ledger/export?format=${format}`,
		get: staff(SEES)
	}))
];
