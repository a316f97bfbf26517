import { AppError } from '#lib/server/errors.ts';
import { disableAccount } from '#lib/server/services/accounts.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'user disable',
	usage: 'NAME',
	summary: 'shuts a staff account and ends its sessions',
	async run({ deps, out, err }, args) {
		const [name, ...rest] = args;
		if (name === undefined || name.startsWith('-') || rest.length > 0) {
			err(`user disable: one NAME is needed; usage: user disable ${command.usage}`);
			return 2;
		}
		try {
			await disableAccount(deps, 'cli', name);
		} catch (cause) {
			if (!(cause instanceof AppError)) throw cause;
			err(`user disable: there is no account ${name}`);
			return 1;
		}
		out(`disabled ${name}`);
		return 0;
	}
};
