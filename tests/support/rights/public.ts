import { CLOSED, OPEN, PUBLISHED, SEES_MOVING, SEES_RECEIVED, SEES_SETTLED } from './seeing.ts';
import { all, program, type Right } from './who.ts';

/** What is open to all, and the API. */
export const PUBLIC_RIGHTS: readonly Right[] = [
	{ route: '/(public)', path: '/', get: all(200) },
	{
		route: '/(public)/k/[code]',
		path: '/k/THUNGAN',
		get: all(200),
		post: { fields: {}, want: all(422) }
	},
	{ route: '/(public)/r/[receipt]', path: '/r/0000000000000000', get: all(404) },
	{
		route: '/(public)/r/[receipt]/proof.txt',
		path: '/r/0000000000000000/proof.txt',
		get: all(404)
	},
	{ route: '/(public)/verify', path: '/verify', get: all(200) },
	...['checkpoint.txt', 'checkpoints.txt'].flatMap((file) => [
		{
			route: `/(public)/verify/[survey]/${file}`,
			path: `/verify/${PUBLISHED}/${file}`,
			get: all(200)
		},
		{ route: `/(public)/verify/[survey]/${file}`, path: `/verify/none/${file}`, get: all(404) }
	]),
	{ route: '/(public)/forget', path: '/forget', get: all(204) },
	{ route: '/(public)/results', path: '/results', get: all(200) },
	...['', '/data.csv', '/data.json', '/data.xlsx', '/data.docx'].flatMap((file) => [
		{
			route: `/(public)/results/[survey]${file}`,
			path: `/results/${PUBLISHED}${file}`,
			get: all(200)
		},
		{ route: `/(public)/results/[survey]${file}`, path: `/results/${OPEN}${file}`, get: all(404) },
		{ route: `/(public)/results/[survey]${file}`, path: `/results/${CLOSED}${file}`, get: all(404) }
	]),
	{ route: '/(public)/f/[code]', path: '/f/000000000000', get: all(404) },
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
		get: program({ ...SEES_SETTLED, agency: 403, leader: 403 })
	}
];
