import { staff, type Right } from './who.ts';

const SEES_ALL = { department: 200, auditor: 200, admin: 200 };
const SEES_OWN = { ...SEES_ALL, agency: 200, leader: 200, 'unit-admin': 200 };
const FOREIGN = { ...SEES_ALL, agency: 404, leader: 404, 'unit-admin': 404 };

/** Agencies, services and finished files. */
export const CATALOGUE_RIGHTS: readonly Right[] = [
	// Sở Tư pháp of the demo has no logo: not found to whoever sees the agency.
	{
		route: '/admin/agencies/[code]/logo',
		path: '/admin/agencies/STP/logo',
		get: staff({
			department: 404,
			agency: 404,
			leader: 404,
			auditor: 404,
			admin: 404,
			'unit-admin': 404
		})
	},
	...['logo', 'dropLogo'].map((action) => ({
		route: '/admin/agencies/[code]',
		path: '/admin/agencies/STP',
		get: staff(SEES_OWN),
		post: {
			query: `/${action}`,
			fields: {},
			want: staff({ department: action === 'logo' ? 422 : 303 })
		}
	})),
	{ route: '/admin/agencies', path: '/admin/agencies', get: staff(SEES_OWN) },
	{ route: '/admin/services', path: '/admin/services', get: staff(SEES_OWN) },
	{
		route: '/admin/agencies/new',
		path: '/admin/agencies/new',
		get: staff({ department: 200 }),
		post: { fields: {}, want: staff({ department: 422 }) }
	},
	{
		route: '/admin/agencies/[code]',
		path: '/admin/agencies/STP',
		get: staff(SEES_OWN),
		post: { query: '/save', fields: {}, want: staff({ department: 422 }) }
	},
	{
		route: '/admin/agencies/[code]',
		path: '/admin/agencies/SNV',
		get: staff(FOREIGN),
		post: { query: '/join', fields: {}, want: staff({ department: 422 }) }
	},
	{
		route: '/admin/agencies/[code]',
		path: '/admin/agencies/STP',
		get: staff(SEES_OWN),
		post: { query: '/part', fields: { other: 'KHONG-CO' }, want: staff({ department: 404 }) }
	},
	{
		route: '/admin/agencies/[code]/services',
		path: '/admin/agencies/STP/services',
		get: staff(SEES_OWN),
		post: { fields: {}, want: staff({ department: 422 }) }
	},
	{
		route: '/admin/agencies/[code]/services',
		path: '/admin/agencies/SNV/services',
		get: staff(FOREIGN),
		post: { fields: {}, want: staff({ department: 422 }) }
	},
	{
		route: '/admin/agencies/[code]/services/[service]',
		path: '/admin/agencies/STP/services/HT',
		get: staff(SEES_OWN),
		post: { fields: {}, want: staff({ department: 422 }) }
	},
	{
		route: '/admin/agencies/[code]/services/[service]',
		path: '/admin/agencies/SNV/services/HOI',
		get: staff(FOREIGN),
		post: { fields: {}, want: staff({ department: 422 }) }
	},
	{
		route: '/admin/agencies/[code]/cases',
		path: '/admin/agencies/STP/cases',
		get: staff(SEES_OWN),
		post: { fields: {}, want: staff({ department: 422, agency: 422 }) }
	},
	{
		route: '/admin/agencies/[code]/cases',
		path: '/admin/agencies/SNV/cases',
		get: staff(FOREIGN),
		post: { fields: {}, want: staff({ department: 422, agency: 404 }) }
	}
];
