import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { routeIds } from '../../tests/support/route-tree.ts';
import { AGENCY, PROVINCE } from './province.ts';
import type { Things } from './things.ts';

/** Who looks at a page: the least right that opens it is not looked for, only one that does. */
export type Viewer = 'department' | 'entry' | 'admin' | 'nobody';

export interface Address {
	route: string;
	path: string;
	viewer: Viewer;
}

type Plans = { running: string; draft: string };

/**
 * Addresses of the pages of the staff, where there is most to be shown.
 * @returns also the routes that nobody gave an address, so that the benchmark names them
 */
export function pageAddresses(
	plans: Plans,
	things: Things
): { addresses: Address[]; without: string[] } {
	const known = { ...catalogue(), ...surveys(things), ...planPages(plans), ...rest(things) };
	const routes = pageRoutes();
	const addresses = routes.flatMap((route) =>
		(known[route] ?? []).map((it) => ({ route, path: it, viewer: viewerOf(route) }))
	);
	return { addresses, without: routes.filter((it) => !known[it]) };
}

/** Pages, not files: these have their own rows. */
function pageRoutes(): string[] {
	const isPage = (id: string) =>
		readdirSync(join('src/routes', id)).some((it) => /^\+page(@\w*)?\.svelte$/.test(it));
	return routeIds('src/routes/admin', '/admin').filter(isPage);
}

function viewerOf(route: string): Viewer {
	if (/\[batch\]\/(type|settle)$/.test(route)) return 'entry';
	if (/accounts/.test(route)) return 'admin';
	return /login|activate/.test(route) ? 'nobody' : 'department';
}

type Paths = Record<string, readonly string[]>;

function catalogue(): Paths {
	const agency = `/admin/agencies/${AGENCY}`;
	return {
		'/admin/agencies': ['/admin/agencies', '/admin/agencies?q=so+49&page=2'],
		'/admin/agencies/new': ['/admin/agencies/new'],
		'/admin/agencies/[code]': [agency],
		'/admin/agencies/[code]/cases': [`${agency}/cases`],
		'/admin/agencies/[code]/services': [`${agency}/services`],
		'/admin/agencies/[code]/services/[service]': [`${agency}/services/TT3`],
		'/admin/services': ['/admin/services', '/admin/services?q=thu+tuc+so+39&page=3'],
		'/admin/imports': ['/admin/imports'],
		'/admin/imports/[kind]': ['services', 'ballots'].map((it) => `/admin/imports/${it}`)
	};
}

function surveys({ slips }: Things): Paths {
	const survey = `/admin/surveys/${PROVINCE.id}`;
	const id = '/admin/surveys/[survey]';
	return {
		'/admin/surveys': ['/admin/surveys'],
		[id]: [survey],
		[`${id}/results`]: [`${survey}/results`],
		[`${id}/results/[agency]`]: [`${survey}/results/${AGENCY}`],
		[`${id}/voids`]: [`${survey}/voids`],
		[`${id}/ledger`]: [`${survey}/ledger`],
		[`${id}/points`]: [`${survey}/points`, `${survey}/points?agency=${AGENCY}`],
		[`${id}/points/[code]`]: [`${survey}/points/${AGENCY}`],
		[`${id}/points/print`]: [`${survey}/points/print?print=poster&agency=${AGENCY}`],
		[`${id}/slips`]: [`${survey}/slips`, `${survey}/slips?agency=${AGENCY}`],
		[`${id}/slips/[batch]`]: [`${survey}/slips/${slips}`]
	};
}

function planPages({ running, draft }: Plans): Paths {
	const id = '/admin/plans/[plan]';
	return {
		'/admin/plans': ['/admin/plans'],
		'/admin/plans/new': ['/admin/plans/new?template=procedure', `/admin/plans/new?copy=${draft}`],
		'/admin/plans/approval': ['/admin/plans/approval'],
		[id]: [`/admin/plans/${running}`],
		[`${id}/edit`]: [`/admin/plans/${draft}/edit`],
		[`${id}/targets`]: [`/admin/plans/${draft}/targets`],
		[`${id}/progress`]: [`/admin/plans/${running}/progress`]
	};
}

function rest({ typing, settling, upload, questionnaire }: Things): Paths {
	const design = '/admin/questionnaires';
	return {
		'/admin': ['/admin'],
		'/admin/login': ['/admin/login'],
		'/admin/activate': ['/admin/activate'],
		'/admin/password': ['/admin/password'],
		'/admin/audit': ['/admin/audit'],
		'/admin/accounts': ['/admin/accounts'],
		'/admin/accounts/[username]': ['/admin/accounts/canbo7'],
		'/admin/imports/[kind]/[upload]': [`/admin/imports/services/${upload}?step=check`],
		'/admin/paper': ['/admin/paper'],
		'/admin/paper/new': [`/admin/paper/new?survey=${PROVINCE.id}`],
		'/admin/paper/[batch]': [`/admin/paper/${settling}`],
		'/admin/paper/[batch]/type': [`/admin/paper/${typing}/type?paper=1`],
		'/admin/paper/[batch]/settle': [`/admin/paper/${settling}/settle?paper=1`],
		[design]: [design],
		[`${design}/[code]`]: [`${design}/sipas`],
		[`${design}/[code]/preview`]: [`${design}/sipas/preview?version=1`],
		[`${design}/[code]/compare`]: [`${design}/short/compare?from=1&to=2`],
		[`${design}/[code]/draft`]: [`${design}/${questionnaire}/draft`]
	};
}
