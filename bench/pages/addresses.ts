import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { routeIds } from '../../tests/support/route-tree.ts';
import { FULL } from './other-surveys.ts';
import { AGENCY, OTHER_AGENCY, PROVINCE } from './province.ts';
import { BENCH_DEPARTMENT, COLLEAGUE } from './staff.ts';
import type { Things } from './things.ts';

/** Who looks at a page: the least right that opens it is not looked for, only one that does. */
export type Viewer = 'department' | 'entry' | 'admin' | 'auditor' | 'nobody';

export interface Address {
	route: string;
	path: string;
	viewer: Viewer;
}

type Plans = { running: string; draft: string };

/** Pages that are not timed, and why. */
export const NOT_TIMED: Readonly<Record<string, string>> = {
	'/admin/imports/staff/[upload]/slips':
		'its codes stand in the answer to a form; who only looks is led back'
};

/** Addresses of the pages of the staff, where there is most to be shown. */
export function pageAddresses(plans: Plans, things: Things): Address[] {
	const known = {
		...catalogue(),
		...surveys(things),
		...results(things),
		...planPages(plans),
		...accounts(things),
		...rest(things)
	};
	return Object.entries(known).flatMap(([route, paths]) =>
		paths.map((it) => ({ route, path: it, viewer: viewerOf(route) }))
	);
}

/** The routes of the staff that are pages, not files. */
export function pageRoutes(): string[] {
	const isPage = (id: string) =>
		readdirSync(join('src/routes', id)).some((it) => /^\+page(@\w*)?\.svelte$/.test(it));
	return routeIds('src/routes/admin', '/admin').filter(isPage);
}

function viewerOf(route: string): Viewer {
	if (/\[batch\]\/(type|settle)$/.test(route)) return 'entry';
	if (/accounts|handovers/.test(route)) return 'admin';
	if (/single-ballots|exports/.test(route)) return 'auditor';
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
		[`${id}/voids`]: [`${survey}/voids`],
		[`${id}/ledger`]: [`${survey}/ledger`],
		[`${id}/points`]: [`${survey}/points`, `${survey}/points?agency=${AGENCY}`],
		[`${id}/points/[code]`]: [`${survey}/points/${AGENCY}`],
		[`${id}/points/print`]: [`${survey}/points/print?print=poster&agency=${AGENCY}`],
		[`${id}/slips`]: [`${survey}/slips`, `${survey}/slips?agency=${AGENCY}`],
		[`${id}/slips/[batch]`]: [`${survey}/slips/${slips}`]
	};
}

function results({ own, job }: Things): Paths {
	const [survey, full] = [PROVINCE, FULL].map((it) => `/admin/surveys/${it.id}`);
	const id = '/admin/surveys/[survey]';
	const two = `agency=${AGENCY}&with=${PROVINCE.id}&other=${OTHER_AGENCY}`;
	const both = (page: string) => [`${survey}/${page}`, `${full}/${page}`];
	const groups = (page: string) => [`${full}/${page}`, `${full}/${page}?agency=${AGENCY}`];
	return {
		[`${id}/results`]: [
			...both('results'),
			...['page=5', 'freeze=1'].map((it) => `${survey}/results?${it}`)
		],
		[`${id}/results/[agency]`]: both(`results/${AGENCY}`),
		[`${id}/results/[agency]/own`]: [`/admin/surveys/${own}/results/${AGENCY}/own`],
		[`${id}/report/[[agency]]`]: [...both('report'), `${full}/report/${AGENCY}`],
		[`${id}/overview`]: both('overview'),
		[`${id}/compare`]: [...both('compare'), `${survey}/compare?${two}`],
		[`${id}/crosstab`]: groups('crosstab'),
		[`${id}/comments`]: groups('comments'),
		[`${id}/par-points`]: both('par-points'),
		[`${id}/freezes`]: both('freezes'),
		[`${id}/freezes/compare`]: both('freezes/compare?from=1&to=2'),
		[`${id}/single-ballots`]: [`${full}/single-ballots`],
		'/admin/exports/[job]': [job]
	};
}

function planPages({ running, draft }: Plans): Paths {
	const id = '/admin/plans/[plan]';
	const own = `/admin/plans/${draft}/questions/${AGENCY}`;
	return {
		'/admin/plans': ['/admin/plans'],
		'/admin/plans/new': ['/admin/plans/new?template=procedure', `/admin/plans/new?copy=${draft}`],
		'/admin/plans/approval': ['/admin/plans/approval'],
		[id]: [`/admin/plans/${running}`],
		[`${id}/edit`]: [`/admin/plans/${draft}/edit`],
		[`${id}/targets`]: [`/admin/plans/${draft}/targets`],
		[`${id}/questions/[agency]`]: [own],
		[`${id}/questions/[agency]/preview`]: [`${own}/preview`],
		[`${id}/progress`]: [`/admin/plans/${running}/progress`]
	};
}

function accounts({ handover }: Things): Paths {
	const taken = `/admin/accounts/${BENCH_DEPARTMENT.username}/handover?to=${COLLEAGUE}`;
	return {
		'/admin/accounts': ['/admin/accounts'],
		'/admin/accounts/[username]': ['/admin/accounts/canbo7'],
		'/admin/accounts/[username]/handover': [taken],
		'/admin/handovers/[record]': [`/admin/handovers/${handover}`],
		'/admin/tokens': ['/admin/tokens']
	};
}

function rest({ typing, settling, uploads, comingIn, questionnaire }: Things): Paths {
	const design = '/admin/questionnaires';
	const upload = '/admin/imports/[kind]/[upload]';
	const steps = (it: string) => [`/admin/imports/${it}`, `/admin/imports/${it}?step=check`];
	return {
		'/admin': ['/admin'],
		'/admin/login': ['/admin/login'],
		'/admin/activate': ['/admin/activate'],
		'/admin/password': ['/admin/password'],
		'/admin/audit': ['/admin/audit'],
		[upload]: uploads.flatMap(steps),
		[`${upload}/progress`]: [`/admin/imports/${comingIn}/progress`],
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
