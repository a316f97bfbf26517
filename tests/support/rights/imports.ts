import { all, staff, type Right } from './who.ts';

const DEPARTMENT = { department: 200 };
const WITH_AGENCY = { department: 200, agency: 200 };
const KEEPERS = { admin: 200, 'unit-admin': 200 };

/** Files that are taken in. An upload is its owner's alone: anybody else's is not found. */
export const IMPORT_RIGHTS: readonly Right[] = [
	{ route: '/admin/imports', path: '/admin/imports', get: staff({ ...WITH_AGENCY, ...KEEPERS }) },
	...(['agencies', 'services', 'ballots'] as const).map((kind) => ({
		route: '/admin/imports/[kind]',
		path: `/admin/imports/${kind}`,
		get: staff(DEPARTMENT),
		post: { fields: {}, want: staff({ department: 422 }) }
	})),
	{
		route: '/admin/imports/[kind]',
		path: '/admin/imports/cases',
		get: staff(WITH_AGENCY),
		post: { fields: {}, want: staff({ department: 422, agency: 422 }) }
	},
	{
		route: '/admin/imports/[kind]',
		path: '/admin/imports/staff',
		get: staff(KEEPERS),
		post: { fields: {}, want: staff({ admin: 422, 'unit-admin': 422 }) }
	},
	// Its slips are the answer to the form, and no page that can be looked at.
	{
		route: '/admin/imports/staff/[upload]/slips',
		path: '/admin/imports/staff/0123456789abcdef/slips',
		get: all(303),
		post: { fields: {}, want: staff({ admin: 404, 'unit-admin': 404 }) }
	},
	{
		route: '/admin/imports/[kind]',
		path: '/admin/imports/khac',
		get: { ...all(404), public: 303 },
		post: { fields: {}, want: { ...all(404), public: 303 } }
	},
	{
		route: '/admin/imports/[kind]/template',
		path: '/admin/imports/services/template',
		get: staff(DEPARTMENT)
	},
	...['', '/marked', '/progress'].map((page) => ({
		route: `/admin/imports/[kind]/[upload]${page}`,
		path: `/admin/imports/services/0123456789abcdef${page}`,
		get: staff({ department: 404 }),
		...(page === '' && {
			post: { query: '/store', fields: {}, want: staff({ department: 404 }) }
		})
	}))
];
