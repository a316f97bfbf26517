import { all, staff, type Right } from './who.ts';

const KEEPERS = { admin: 200, 'unit-admin': 200 };
const over = (status: number) => ({ admin: status, 'unit-admin': status });

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
		route: '/admin/activate',
		path: '/admin/activate',
		get: { ...all(303), public: 200 },
		post: { fields: {}, want: all(422) }
	},
	{
		route: '/admin/password',
		path: '/admin/password',
		get: staff({ ...all(200), public: 303 }),
		post: { fields: {}, want: staff({ ...all(422), public: 303 }) }
	},
	{
		route: '/admin/accounts',
		path: '/admin/accounts',
		get: staff({ auditor: 200, ...KEEPERS }),
		post: { query: '/add', fields: { username: '' }, want: staff(over(422)) }
	},
	...['move', 'reset', 'disable', 'enable'].map((action) => ({
		route: '/admin/accounts/[username]',
		path: '/admin/accounts/khong-co',
		get: staff(over(404)),
		post: { query: `/${action}`, fields: {}, want: staff(over(404)) }
	})),
	// A unit's administrator does not learn that there is somebody outside the unit.
	{
		route: '/admin/accounts/[username]',
		path: '/admin/accounts/sonoivu',
		get: staff({ admin: 200, 'unit-admin': 404 }),
		post: {
			query: '/move',
			fields: { role: 'boss' },
			want: staff({ admin: 422, 'unit-admin': 404 })
		}
	},
	{
		route: '/admin/accounts/[username]',
		path: '/admin/accounts/sotuphap',
		get: staff(KEEPERS),
		// The administrator may, but names no agency with the agency's role.
		post: { query: '/move', fields: { role: 'agency' }, want: staff(over(422)) }
	},
	{
		route: '/admin/accounts/[username]',
		path: '/admin/accounts/sotuphap',
		get: staff(KEEPERS),
		post: { query: '/rename', fields: { fullName: 'x'.repeat(101) }, want: staff(over(422)) }
	},
	// Whoever an account belongs to hands her own work over.
	{
		route: '/admin/accounts/[username]/handover',
		path: '/admin/accounts/sotuphap/handover',
		get: staff({ agency: 200, ...KEEPERS }),
		post: { fields: { to: '' }, want: staff({ agency: 422, ...over(422) }) }
	},
	{
		route: '/admin/accounts/[username]/handover',
		path: '/admin/accounts/sonoivu/handover',
		get: staff({ department: 200, admin: 200, 'unit-admin': 404 }),
		post: {
			fields: { to: 'khong-co' },
			want: staff({ department: 422, admin: 422, 'unit-admin': 404 })
		}
	},
	{
		route: '/admin/handovers/[record]',
		path: `/admin/handovers/${'0'.repeat(32)}`,
		get: { ...all(404), public: 303 }
	},
	{
		route: '/admin/tokens',
		path: '/admin/tokens',
		get: staff({ department: 200, auditor: 200, admin: 200 }),
		post: { query: '/make', fields: { name: '' }, want: staff({ department: 422 }) }
	},
	{
		route: '/admin/tokens',
		path: '/admin/tokens',
		get: staff({ department: 200, auditor: 200, admin: 200 }),
		post: { query: '/revoke', fields: { id: '0' }, want: staff({ department: 404, admin: 404 }) }
	},
	{
		route: '/admin/audit',
		path: '/admin/audit',
		get: staff({ department: 200, agency: 200, leader: 200, auditor: 200, admin: 200 })
	}
];
