import { staff, type Right } from './who.ts';

const READERS = { department: 200, agency: 200, leader: 200, auditor: 200 };
const AT = '/admin/questionnaires';

/** Questionnaires: whoever has to do with surveys reads versions, the department alone writes. */
export const QUESTIONNAIRE_RIGHTS: readonly Right[] = [
	{
		route: AT,
		path: AT,
		get: staff(READERS),
		post: { query: '/start', fields: { from: 'x' }, want: staff({ department: 422 }) }
	},
	{
		route: AT,
		path: AT,
		get: staff(READERS),
		post: { query: '/import', fields: {}, want: staff({ department: 422 }) }
	},
	{ route: `${AT}/[code]`, path: `${AT}/short`, get: staff(READERS) },
	{
		route: `${AT}/[code]/preview`,
		path: `${AT}/short/preview?version=2`,
		get: staff(READERS),
		post: { fields: {}, want: staff(READERS) }
	},
	{
		route: `${AT}/[code]/compare`,
		path: `${AT}/short/compare?from=1&to=2`,
		get: staff(READERS)
	},
	{
		route: `${AT}/[code]/export`,
		path: `${AT}/short/export?version=2`,
		get: staff(READERS)
	},
	...['save', 'rearrange', 'publish', 'discard'].map((action) => ({
		route: `${AT}/[code]/draft`,
		path: `${AT}/short/draft`,
		get: staff({ department: 200, auditor: 200 }),
		post: { query: `/${action}`, ...refused(action) }
	}))
];

/** A change of another revision than the one that was looked at is refused to the department too. */
function refused(action: string) {
	const rearranged = { do: 'up', at: '0.0', revision: '9999' };
	if (action === 'save') return { fields: { at: '99.0' }, want: staff({ department: 409 }) };
	if (action === 'rearrange') return { fields: rearranged, want: staff({ department: 409 }) };
	return { fields: { revision: '9999' }, want: staff({ department: 409 }) };
}
