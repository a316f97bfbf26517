import { expect, test } from 'vitest';
import { NOT_TIMED, pageAddresses, pageRoutes } from '../../bench/pages/addresses.ts';

const things = {
	typing: 'a',
	settling: 'b',
	slips: 1,
	questionnaire: 'c',
	own: 'd',
	job: '/admin/exports/e',
	uploads: ['services/f'],
	comingIn: 'services/g',
	handover: 'h'
};
const addresses = pageAddresses({ running: 'i', draft: 'j' }, things);

test('every page of the staff is timed by the benchmark, or it is said why not', () => {
	const timed = addresses.map((it) => it.route);
	expect(new Set([...timed, ...Object.keys(NOT_TIMED)])).toEqual(new Set(pageRoutes()));
	expect(timed.filter((it) => it in NOT_TIMED)).toEqual([]);
});

test('each address is one of its route', () => {
	for (const { route, path } of addresses) {
		const [pathname = ''] = path.split('?');
		const segments = route
			.split('/')
			.slice(1)
			.map((it) => (it.startsWith('[[') ? '(/[^/]+)?' : it.startsWith('[') ? '/[^/]+' : `/${it}`));
		expect(pathname).toMatch(new RegExp(`^${segments.join('')}$`));
	}
});
