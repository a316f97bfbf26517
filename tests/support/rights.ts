/** Who asks; `foreign` is an agency's account too, of an agency that the address does not name. */
export const WHO = ['public', 'department', 'agency', 'entry', 'auditor', 'admin'] as const;
export type Who = (typeof WHO)[number];
export type Statuses = Readonly<Record<Who, number>>;

/** What a route answers to whom. */
export interface Right {
	/** The route's id. */
	route: string;
	/** An address of the route; the agency's account is of STP. */
	path: string;
	get: Statuses;
	/** Absent where the route takes no form. */
	post?: { query?: string; fields: Record<string, string>; want: Statuses };
}

const all = (status: number): Statuses => ({
	public: status,
	department: status,
	agency: status,
	entry: status,
	auditor: status,
	admin: status
});

/** Deny by default: who is not named is refused, and sent to log in without a session. */
const staff = (named: Partial<Statuses>): Statuses => ({ ...all(403), public: 303, ...named });
const program = (named: Partial<Statuses>): Statuses => ({ ...all(403), public: 401, ...named });

const SEES_RECEIVED = { department: 200, agency: 200, auditor: 200 };
const SEES_MOVING = { department: 200, auditor: 200 };
const SEES_SETTLED = { department: 200, agency: 200, auditor: 200 };

const PUBLISHED = 'minh-hoa-2023';
const CLOSED = 'minh-hoa-2024';
const OPEN = 'stp-2024';
/** Open, and none of STP's business. */
const FOREIGN = 'thu-ngan';

/** What the product promises, route by route; a route that is not here fails the test. */
export const RIGHTS: readonly Right[] = [
	{ route: '/(public)', path: '/', get: all(200) },
	{
		route: '/(public)/k/[code]',
		path: '/k/THUNGAN',
		get: all(200),
		post: { fields: {}, want: all(422) }
	},
	{ route: '/(public)/r/[receipt]', path: '/r/0000000000000000', get: all(404) },
	{ route: '/(public)/forget', path: '/forget', get: all(204) },
	{ route: '/(public)/results', path: '/results', get: all(200) },
	...['', '/data.csv', '/data.json'].flatMap((file) => [
		{
			route: `/(public)/results/[survey]${file}`,
			path: `/results/${PUBLISHED}${file}`,
			get: all(200)
		},
		{ route: `/(public)/results/[survey]${file}`, path: `/results/${OPEN}${file}`, get: all(404) },
		{ route: `/(public)/results/[survey]${file}`, path: `/results/${CLOSED}${file}`, get: all(404) }
	]),
	{ route: '/healthz', path: '/healthz', get: all(200) },
	{ route: '/api/[...path]', path: '/api/v1/none', get: all(404) },
	{ route: '/api/v1/openapi.json', path: '/api/v1/openapi.json', get: all(200) },
	{ route: '/api/v1/surveys', path: '/api/v1/surveys', get: all(200) },
	{ route: '/api/v1/surveys/[survey]', path: `/api/v1/surveys/${PUBLISHED}`, get: all(200) },
	{ route: '/api/v1/surveys/[survey]', path: `/api/v1/surveys/${OPEN}`, get: all(200) },
	{
		route: '/api/v1/surveys/[survey]',
		path: `/api/v1/surveys/${CLOSED}`,
		get: program({ ...SEES_RECEIVED, entry: 404 })
	},
	{
		route: '/api/v1/surveys/[survey]/results',
		path: `/api/v1/surveys/${PUBLISHED}/results`,
		get: all(200)
	},
	{
		route: '/api/v1/surveys/[survey]/results',
		path: `/api/v1/surveys/${OPEN}/results`,
		get: program(SEES_MOVING)
	},
	{
		route: '/api/v1/surveys/[survey]/results',
		path: `/api/v1/surveys/${CLOSED}/results?agency=STP`,
		get: program(SEES_SETTLED)
	},
	{
		route: '/api/v1/surveys/[survey]/results',
		path: `/api/v1/surveys/${CLOSED}/results?agency=SGTVT`,
		get: program({ ...SEES_SETTLED, agency: 403 })
	},
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
		get: staff({ department: 200, agency: 200, auditor: 200, admin: 200 })
	},
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
		get: staff({ ...SEES_RECEIVED, agency: 404, entry: 404 }),
		post: {
			query: '/run',
			fields: { to: 'published', agree: 'yes' },
			want: staff({ department: 409 })
		}
	},
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
		get: staff({ ...SEES_SETTLED, agency: 403 })
	},
	{
		route: '/admin/surveys/[survey]/results',
		path: `/admin/surveys/${OPEN}/results`,
		get: staff(SEES_MOVING)
	},
	{
		route: '/admin/surveys/[survey]/results',
		path: `/admin/surveys/${CLOSED}/results`,
		get: staff({ ...SEES_SETTLED, agency: 303 }) // to the page that bears its own name
	},
	{
		route: '/admin/surveys/[survey]/results',
		path: `/admin/surveys/${FOREIGN}/results`,
		get: staff(SEES_MOVING)
	},
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
		get: staff({ ...SEES_SETTLED, agency: 403 })
	}
];
