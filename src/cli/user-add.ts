import { parseArgs } from 'node:util';
import { isRole, ROLES } from '#lib/domain/role.ts';
import { messages } from '#lib/messages/index.ts';
import { addAccount, type NewAccount } from '#lib/server/services/accounts.ts';
import type { CliContext, Command } from './context.ts';

export const command: Command = {
	name: 'user add',
	usage: `NAME --role ${ROLES.join('|')} [--agency CODE] [--email ADDRESS] --password-stdin`,
	summary: 'adds a staff account; the password is the first line of standard input',
	async run(context, args) {
		const typed = readArguments(args);
		if (typeof typed === 'string') {
			context.err(`user add: ${typed}; usage: user add ${command.usage}`);
			return 2;
		}
		return add(context, { ...typed, password: firstLine(await context.stdin()) });
	}
};

async function add({ deps, out, err }: CliContext, typed: NewAccount): Promise<number> {
	const added = await addAccount(deps, 'cli', typed);
	if (!added.ok) {
		const { faults } = messages('en').staff.accounts;
		err(`user add: ${added.error.map((it) => faults[it.code]).join(' ')}`);
		return 1;
	}
	out(`added ${added.value.username} (${added.value.role})`);
	return 0;
}

/** @returns what was typed, or in a few words what is wrong with it */
function readArguments(args: string[]): Omit<NewAccount, 'password'> | string {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				role: { type: 'string' },
				agency: { type: 'string' },
				email: { type: 'string' },
				'password-stdin': { type: 'boolean' }
			}
		});
		const [username, ...rest] = positionals;
		if (username === undefined || rest.length > 0) return 'one NAME is needed';
		if (values.role === undefined) return '--role is needed';
		if (!isRole(values.role)) return `there is no role ${values.role}`;
		if (!values['password-stdin']) return '--password-stdin is needed';
		const { role, agency: agencyCode = '', email = '' } = values;
		return { username, role, agencyCode, email };
	} catch (cause) {
		// parseArgs throws a TypeError for what it does not know, and says what.
		if (cause instanceof TypeError) return cause.message;
		throw cause;
	}
}

function firstLine(text: string): string {
	return text.split(/\r?\n/, 1)[0] ?? '';
}
