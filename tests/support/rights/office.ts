import { all, staff, type Right } from './who.ts';

/** Staff at large: logging in, accounts, the trail. */
export const OFFICE_RIGHTS: readonly Right[] = [
	{ route: '/admin', path: '/admin', get: staff({ ...all(200), public: 303 }) },
	{
		route: '/admin/login',
		path: '/admin/login',
		get: { ...all(303), public: 200 },
		post: { fields: {}, want: all(401) }
	},
	{
		route: '/admin/logout',
		path: '/admin/logout',
		get: all(303),
		post: { fields: {}, want: all(303) }
	},
	{
		route: '/admin/accounts',
		path: '/admin/accounts',
		get: staff({ auditor: 200, admin: 200 }),
		post: { query: '/disable', fields: { username: 'khong-co' }, want: staff({ admin: 404 }) }
	},
	{
		route: '/admin/accounts',
		path: '/admin/accounts',
		get: staff({ auditor: 200, admin: 200 }),
		post: { query: '/add', fields: { username: '' }, want: staff({ admin: 422 }) }
	},
	{
		route: '/admin/audit',
		path: '/admin/audit',
		get: staff({ department: 200, agency: 200, leader: 200, auditor: 200, admin: 200 })
	}
];
