import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '#lib/domain/role.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { findAccount } from '#lib/server/storage/staff.ts';
import { addAccount } from '#lib/server/services/accounts.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/** What the demo's passwords are kept in, beside the database; a line `NAME PASSWORD ROLE` each. */
export const DEMO_ACCOUNTS_FILE = 'demo-accounts.txt';

interface DemoAccount {
	username: string;
	role: Role;
	/** Empty for none. */
	agencyCode: string;
}

const ACCOUNTS: readonly DemoAccount[] = [
	{ username: 'sonoivu', role: 'department', agencyCode: 'SNV' },
	{ username: 'sotuphap', role: 'agency', agencyCode: 'STP' },
	{ username: 'nhaplieu', role: 'entry', agencyCode: 'SNV' },
	{ username: 'kiemtra', role: 'auditor', agencyCode: '' },
	{ username: 'quantri', role: 'admin', agencyCode: '' },
	{ username: 'lanhdao', role: 'leader', agencyCode: 'STP' },
	{ username: 'nhaplieu2', role: 'entry', agencyCode: 'SNV' },
	{ username: 'quantristp', role: 'unit-admin', agencyCode: 'STP' },
	// To whom `sotuphap` can hand her plans over.
	{ username: 'sotuphap2', role: 'agency', agencyCode: 'STP' }
];

/** No vowels, so that no password is a word; no characters that look alike. */
const LETTERS = 'bcdfghjkmnpqrstvwxz23456789';

/** Whether somebody has a user name that the demo would take. */
export async function anyDemoAccount(db: Db): Promise<boolean> {
	const found = await Promise.all(ACCOUNTS.map((it) => findAccount(db, it.username)));
	return found.some((it) => it !== undefined);
}

/**
 * Makes the accounts that the demo database lacks. The passwords are written to the file first, so
 * that no account is left whose password nobody knows.
 * @throws AppError 'already-exists' where an account exists whose password no file has
 */
export async function makeDemoAccounts(deps: Deps, dataDir: string): Promise<void> {
	const path = join(dataDir, DEMO_ACCOUNTS_FILE);
	const isMade = await Promise.all(ACCOUNTS.map((it) => findAccount(deps.db, it.username)));
	if (!existsSync(path) && isMade.some((it) => it !== undefined)) {
		throw new AppError(
			'already-exists',
			`the demo's accounts, but ${path} is missing; use --reset`
		);
	}
	const passwords = demoPasswords(deps, path);
	for (const [at, { username, role, agencyCode }] of ACCOUNTS.entries()) {
		if (isMade[at]) continue;
		const password = passwords.get(username) ?? '';
		const added = await addAccount(deps, 'cli', {
			username,
			role,
			agencyCode,
			email: '',
			password
		});
		if (!added.ok) throw new Error(`demo account ${username}: ${added.error[0]?.code ?? ''}`);
	}
}

/** For starting over: the next demo database gets new passwords. */
export function forgetDemoAccounts(dataDir: string): void {
	rmSync(join(dataDir, DEMO_ACCOUNTS_FILE), { force: true });
}

/** A demo of an earlier version lacks the accounts that came since: their lines are added. */
function demoPasswords(deps: Deps, path: string): Map<string, string> {
	const known = readPasswords(path);
	const lacking = ACCOUNTS.filter(({ username }) => !known.has(username));
	const lines = lacking.map((it) => `${it.username} ${newPassword(deps)} ${it.role}\n`);
	appendFileSync(path, lines.join(''), { mode: 0o600 });
	return readPasswords(path);
}

function readPasswords(path: string): Map<string, string> {
	if (!existsSync(path)) return new Map();
	const lines = readFileSync(path, 'utf8')
		.split('\n')
		.filter((it) => it.trim() !== '');
	return new Map(
		lines.map((line) => {
			const [username = '', password = ''] = line.split(' ');
			return [username, password];
		})
	);
}

/** Twelve letters of 27: 57 bits, for a demo on one's own machine. */
function newPassword(deps: Deps): string {
	const letters = Array.from({ length: 12 }, () => LETTERS[deps.randomInt(LETTERS.length)]);
	return letters.join('').replace(/(.{4})(?!$)/g, '$1-');
}
