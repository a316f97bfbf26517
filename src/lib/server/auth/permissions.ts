import type { Role } from '#lib/domain/role.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Staff } from './staff.ts';

export type Action =
	/** Agencies, services and finished files. */
	| 'catalogue:see'
	/** Agencies and services. */
	| 'catalogue:edit'
	/** Finished files. */
	| 'cases:edit'
	/** Ballots that were collected elsewhere. */
	| 'ballots:import'
	| 'plan:edit'
	| 'plan:see'
	/** Let a plan leave the agency, or put it in force, as the agency's leader. */
	| 'plan:agree'
	/** Approve plans, or say what the department thinks. */
	| 'plan:approve'
	/** Choose the way that plans go to approval. */
	| 'plan:configure'
	/** Open, close, publish, freeze. */
	| 'survey:run'
	| 'survey:see'
	| 'received:see'
	| 'results:see-open'
	| 'results:see-closed'
	/** What people wrote in words. */
	| 'comments:read'
	/** Agencies side by side, one survey against another. */
	| 'results:compare'
	| 'results:export'
	/** The official's own words in a survey's report: the department's, and each agency's. */
	| 'report:see'
	| 'report:write'
	/** By which rule results become points of Chỉ số CCHC. */
	| 'points:set'
	/** Versions; drafts are for who edits them and for the auditor. */
	| 'questionnaire:see'
	| 'questionnaire:see-drafts'
	| 'questionnaire:edit'
	/** Slips are never made by whom they ask about, be it the department itself. */
	| 'slips:make'
	/** Name who besides the department may make them. */
	| 'slips:name'
	| 'slips:see'
	/** Give a bundle of papers to two people. */
	| 'paper:assign'
	| 'paper:enter'
	| 'paper:see'
	| 'ballots:read-single'
	/** Ballots that no longer count, and why. */
	| 'voids:see'
	/** Propose and confirm a void: see `domain/void-pair.ts`. */
	| 'voids:decide'
	| 'accounts:manage'
	| 'accounts:see'
	| 'audit:see'
	/** With which programs of other offices read results: who makes one decides who reads. */
	| 'tokens:see'
	| 'tokens:make'
	| 'tokens:revoke'
	| 'backups:see'
	| 'ballot:change';

/** Over whose matters an action is allowed; "own" is the own agency and all below it. */
export type Scope = 'all' | 'own' | 'not-own' | 'own-batches' | 'assigned-batches' | 'none';

const NOBODY = {
	department: 'none',
	agency: 'none',
	entry: 'none',
	auditor: 'none',
	admin: 'none',
	leader: 'none',
	'unit-admin': 'none'
} as const satisfies Record<Role, Scope>;

/** The only place that says who may do what; whoever is not named may not. */
export const PERMISSIONS: Readonly<Record<Action, Readonly<Record<Role, Scope>>>> = {
	'catalogue:see': {
		...NOBODY,
		department: 'all',
		agency: 'own',
		leader: 'own',
		auditor: 'all',
		admin: 'all',
		'unit-admin': 'own'
	},
	'catalogue:edit': { ...NOBODY, department: 'all' },
	'cases:edit': { ...NOBODY, department: 'all', agency: 'own' },
	'ballots:import': { ...NOBODY, department: 'all' },
	'plan:edit': { ...NOBODY, department: 'all', agency: 'own' },
	'plan:see': { ...NOBODY, department: 'all', agency: 'own', leader: 'own', auditor: 'all' },
	'plan:agree': { ...NOBODY, leader: 'own' },
	'plan:approve': { ...NOBODY, department: 'all' },
	'plan:configure': { ...NOBODY, department: 'all' },
	'survey:run': { ...NOBODY, department: 'all' },
	'survey:see': { ...NOBODY, department: 'all', auditor: 'all' },
	'received:see': {
		...NOBODY,
		department: 'all',
		agency: 'own',
		leader: 'own',
		entry: 'own-batches',
		auditor: 'all'
	},
	'results:see-open': { ...NOBODY, department: 'not-own', auditor: 'all' },
	'results:see-closed': {
		...NOBODY,
		department: 'all',
		agency: 'own',
		leader: 'own',
		auditor: 'all'
	},
	'comments:read': { ...NOBODY, department: 'all', agency: 'own', leader: 'own', auditor: 'all' },
	'results:compare': { ...NOBODY, department: 'all', auditor: 'all' },
	'results:export': { ...NOBODY, department: 'all', agency: 'own', leader: 'own', auditor: 'all' },
	'report:see': { ...NOBODY, department: 'all', agency: 'own', leader: 'own', auditor: 'all' },
	'points:set': { ...NOBODY, department: 'all' },
	'report:write': { ...NOBODY, department: 'all', agency: 'own' },
	'questionnaire:see': {
		...NOBODY,
		department: 'all',
		agency: 'all',
		leader: 'all',
		auditor: 'all'
	},
	'questionnaire:see-drafts': { ...NOBODY, department: 'all', auditor: 'all' },
	'questionnaire:edit': { ...NOBODY, department: 'all' },
	'slips:make': { ...NOBODY, department: 'not-own' },
	'slips:name': { ...NOBODY, department: 'all' },
	'slips:see': { ...NOBODY, department: 'all', auditor: 'all' },
	'paper:assign': { ...NOBODY, department: 'all' },
	'paper:enter': { ...NOBODY, entry: 'assigned-batches' },
	'paper:see': { ...NOBODY, department: 'all', entry: 'assigned-batches', auditor: 'all' },
	'ballots:read-single': { ...NOBODY, auditor: 'all' },
	'voids:see': { ...NOBODY, department: 'all', auditor: 'all' },
	'voids:decide': { ...NOBODY, department: 'all', auditor: 'all' },
	'accounts:manage': { ...NOBODY, admin: 'all', 'unit-admin': 'own' },
	'accounts:see': { ...NOBODY, auditor: 'all', admin: 'all', 'unit-admin': 'own' },
	'audit:see': {
		...NOBODY,
		department: 'all',
		agency: 'own',
		leader: 'own',
		auditor: 'all',
		admin: 'all'
	},
	'tokens:see': { ...NOBODY, department: 'all', auditor: 'all', admin: 'all' },
	'tokens:make': { ...NOBODY, department: 'all' },
	'tokens:revoke': { ...NOBODY, department: 'all', admin: 'all' },
	'backups:see': { ...NOBODY, auditor: 'all', admin: 'all' },
	'ballot:change': NOBODY
};

export function scopeOf(staff: Staff, action: Action): Scope {
	return PERMISSIONS[action][staff.role];
}

/**
 * @param agencyId whose matter it is; without one the answer is whether there is anything at all
 *   that the staff member may do it to, and what is shown must then be narrowed by `scopeOf`
 */
export function isAllowed(staff: Staff, action: Action, agencyId?: string): boolean {
	const scope = scopeOf(staff, action);
	if (agencyId === undefined) return scope !== 'none';
	switch (scope) {
		case 'all':
			return true;
		case 'own':
			return staff.agencyIds.includes(agencyId);
		case 'not-own':
			return !staff.agencyIds.includes(agencyId);
		// A batch is asked for by itself: an agency alone gives no right to any of its batches.
		case 'own-batches':
		case 'assigned-batches':
		case 'none':
			return false;
	}
}

/**
 * @param agencyId as in `isAllowed`
 * @throws AppError `not-logged-in` without a staff member, `not-allowed` without the right
 */
export function requireAllowed(
	staff: Staff | undefined,
	action: Action,
	agencyId?: string
): asserts staff is Staff {
	if (!staff) throw new AppError('not-logged-in', action);
	if (!isAllowed(staff, action, agencyId)) {
		throw new AppError('not-allowed', `${staff.role} ${action}`);
	}
}
