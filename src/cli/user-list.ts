import { accounts, type ListedAccount } from '#lib/server/services/account-lists.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'user list',
	onlyReads: true,
	usage: '',
	summary: 'lists the staff accounts: name, role, agency, e-mail, state; separated by tabs',
	async run({ deps, out, err }, args) {
		if (args.length > 0) {
			err('user list: takes no arguments');
			return 2;
		}
		for (const account of await accounts(deps, 'cli')) out(lineOf(account));
		return 0;
	}
};

function lineOf({ username, role, agencyCode, email, disabledAt }: ListedAccount): string {
	const state = disabledAt === undefined ? 'active' : `disabled ${disabledAt}`;
	return [username, role, agencyCode ?? '-', email ?? '-', state].join('\t');
}
