import { redirect } from '@sveltejs/kit';
import type { Place, PlaceGroup } from '#lib/components/admin/navigation.ts';
import { addressOfLogin } from '#lib/server/services/login-address.ts';
import { mayDo, type Action, type Staff } from '#lib/server/services/rights.ts';
import type { LayoutServerLoad } from './$types.js';

interface Entry extends Place {
	/** Shown to whoever may do one of these; absent for all. */
	needs?: readonly Action[];
}

const WORK: readonly Entry[] = [
	{ name: 'overview', path: '/admin' },
	{ name: 'plans', path: '/admin/plans', needs: ['plan:see'] },
	{ name: 'surveys', path: '/admin/surveys', needs: ['plan:see', 'received:see'] },
	{ name: 'paper', path: '/admin/paper', needs: ['paper:see'] },
	{
		name: 'results',
		path: '/admin/surveys',
		needs: ['results:see-open', 'results:see-closed']
	},
	{ name: 'questionnaires', path: '/admin/questionnaires', needs: ['questionnaire:see'] },
	{ name: 'catalogue', path: '/admin/agencies', needs: ['catalogue:see'] },
	{
		name: 'imports',
		path: '/admin/imports',
		needs: ['catalogue:edit', 'cases:edit', 'accounts:manage']
	}
];
const SYSTEM: readonly Entry[] = [
	{ name: 'accounts', path: '/admin/accounts', needs: ['accounts:see'] },
	{ name: 'tokens', path: '/admin/tokens', needs: ['tokens:see'] },
	{ name: 'audit', path: '/admin/audit', needs: ['audit:see'] }
];

export const load: LayoutServerLoad = ({ locals, url, setHeaders }) => {
	// Nobody reads them from the browser's memory after the log-out.
	setHeaders({ 'cache-control': 'no-store' });
	const { staff } = locals;
	if (!staff) {
		const login = addressOfLogin(url);
		if (login !== undefined) redirect(303, login);
		return { staff: undefined, groups: [] };
	}
	const { username, role } = staff;
	return { staff: { username, role }, groups: groupsFor(staff) };
};

function groupsFor(staff: Staff): PlaceGroup[] {
	const shown = (entries: readonly Entry[]): Place[] =>
		entries
			.filter(({ needs }) => needs === undefined || needs.some((it) => mayDo(staff, it)))
			.map(({ name, path }) => ({ name, path }));
	const groups: PlaceGroup[] = [
		{ places: shown(WORK) },
		{ heading: 'system', places: shown(SYSTEM) }
	];
	return groups.filter((it) => it.places.length > 0);
}
