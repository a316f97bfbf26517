import { staff, type Right } from './who.ts';

const SEES_PLANS = { department: 200, agency: 200, leader: 200, auditor: 200 };
/** Of the demo: STP's own, one of the whole group, and one that is none of STP's business. */
const OWN = '/admin/plans/plan-stp-2024';
const FOREIGN = '/admin/plans/plan-thu-ngan';
/** A draft of STP's, made for the tests. */
const DRAFT = '/admin/plans/ke-hoach-thu';

/** Plans, their numbers and their way to approval. */
export const PLAN_RIGHTS: readonly Right[] = [
	{ route: '/admin/plans', path: '/admin/plans', get: staff(SEES_PLANS) },
	{
		route: '/admin/plans/new',
		path: '/admin/plans/new',
		get: staff({ department: 200, agency: 200 }),
		post: { query: '/create', fields: {}, want: staff({ department: 422, agency: 422 }) }
	},
	{
		route: '/admin/plans/approval',
		path: '/admin/plans/approval',
		get: staff({ department: 200 }),
		post: { query: '/choose', fields: { chain: 'none' }, want: staff({ department: 422 }) }
	},
	// A step that does not follow: nothing changes, and it shows who might have taken it.
	...(
		[
			['/submit', { department: 409, agency: 409 }],
			['/withdraw', { department: 409, agency: 409 }],
			['/pass', { department: 409, leader: 409 }],
			['/return', { department: 409, leader: 409 }],
			['/start', { department: 409 }],
			['/number', { department: 422, agency: 422 }],
			['/file', { department: 422, agency: 422 }]
		] as const
	).flatMap(([query, want]) => [
		{
			route: '/admin/plans/[plan]',
			path: OWN,
			get: staff(SEES_PLANS),
			post: { query, fields: { comment: 'x', number: 'x' }, want: staff(want) }
		},
		{
			route: '/admin/plans/[plan]',
			path: FOREIGN,
			get: staff({ ...SEES_PLANS, agency: 404, leader: 404 }),
			post: {
				query,
				fields: { comment: 'x', number: 'x' },
				want: staff({ ...want, agency: 404, leader: 404 })
			}
		}
	]),
	{
		route: '/admin/plans/[plan]/edit',
		path: `${DRAFT}/edit`,
		get: staff({ department: 200, agency: 200 }),
		post: {
			query: '/save',
			fields: { base: '0' },
			want: staff({ department: 422, agency: 422 })
		}
	},
	{
		route: '/admin/plans/[plan]/edit',
		path: `${OWN}/edit`, // no draft any more
		get: staff({})
	},
	{
		route: '/admin/plans/[plan]/targets',
		path: `${DRAFT}/targets`,
		get: staff({ department: 200, agency: 200 }),
		post: {
			query: '/save',
			fields: { base: '-1' },
			want: staff({ department: 409, agency: 409 })
		}
	},
	{
		route: '/admin/plans/[plan]/targets',
		path: `${DRAFT}/targets`,
		get: staff({ department: 200, agency: 200 }),
		post: {
			query: '/allocate',
			fields: { total: 'x' },
			want: staff({ department: 422, agency: 422 })
		}
	},
	// Nothing that a draft of nobody's questions has: nothing changes, and it shows who might write.
	...(
		[
			['/save', { at: '9.9', seen: '' }],
			['/rearrange', { do: 'add-question', at: '9', kind: 'text', revision: '-1' }]
		] as const
	).flatMap(([query, fields]) => [
		{
			route: '/admin/plans/[plan]/questions/[agency]',
			path: `${DRAFT}/questions/STP`,
			get: staff(SEES_PLANS),
			post: { query, fields, want: staff({ department: 409, agency: 409 }) }
		},
		{
			route: '/admin/plans/[plan]/questions/[agency]',
			path: `${OWN}/questions/STP`, // no draft any more
			get: staff(SEES_PLANS),
			post: { query, fields, want: staff({}) }
		},
		{
			route: '/admin/plans/[plan]/questions/[agency]',
			path: `${FOREIGN}/questions/SNV`,
			get: staff({ ...SEES_PLANS, department: 404, auditor: 404, agency: 404, leader: 404 }),
			post: {
				query,
				fields,
				want: staff({ department: 404, auditor: 404, agency: 404, leader: 404 })
			}
		}
	]),
	{
		route: '/admin/plans/[plan]/questions/[agency]/preview',
		path: `${DRAFT}/questions/STP/preview`,
		get: staff(SEES_PLANS),
		post: { fields: {}, want: staff(SEES_PLANS) }
	},
	...['docx', 'xlsx'].flatMap((format) => [
		{
			route: '/admin/plans/[plan]/document',
			path: `${OWN}/document?format=${format}`,
			get: staff(SEES_PLANS)
		},
		{
			route: '/admin/plans/[plan]/document',
			path: `${FOREIGN}/document?format=${format}`,
			get: staff({ ...SEES_PLANS, agency: 404, leader: 404 })
		}
	]),
	{
		route: '/admin/plans/[plan]/files/[file]',
		path: `${OWN}/files/khong-co`,
		get: staff({ department: 404, agency: 404, leader: 404, auditor: 404 })
	},
	{
		route: '/admin/plans/[plan]/progress',
		path: `${OWN}/progress`,
		get: staff(SEES_PLANS)
	},
	{
		route: '/admin/plans/[plan]/progress',
		path: `${FOREIGN}/progress`,
		get: staff({ ...SEES_PLANS, agency: 404, leader: 404 })
	},
	{
		route: '/admin/plans/[plan]/targets',
		path: `${FOREIGN}/targets`,
		get: staff({ agency: 404, leader: 404 })
	}
];
