import { createDemo, mayHoldDemo } from '#lib/server/services/demo/create-demo.ts';
import { emptyDatabase } from '#lib/server/storage/empty-database.ts';
import { inboxAlone, isInboxAlone } from '#lib/server/storage/inbox/left-alone.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { isServed } from '#lib/server/storage/server-lock.ts';
import { isNew, migrate } from '#lib/server/storage/migrate.ts';
import { forgetDemoAccounts } from '#lib/server/services/demo/accounts.ts';
import type { CliContext, Command } from './context.ts';

export const command: Command = {
	name: 'demo',
	usage: '[--reset]',
	worksUnmigrated: true,
	summary: 'makes the demo data; --reset removes all that is in the database first',
	async run({ deps, config, out, err }, args) {
		if (args.some((it) => it !== '--reset')) {
			err(`demo: usage: demo ${command.usage}`);
			return 2;
		}
		if (await isInboxAlone(config.databaseUrl)) {
			err(`demo: ${inboxAlone(config.databaseUrl)}`);
			return 1;
		}
		if (args.includes('--reset')) {
			if (await isSomebodyElses(config.databaseUrl)) return refuse(err);
			if (isServed(config.databaseUrl)) {
				err('demo: a server has this database open; stop it first');
				return 1;
			}
			await emptyDatabase(deps.db, config.databaseUrl);
			forgetDemoAccounts(config.dataDir);
		}
		await migrate(deps);
		if (!(await createDemo(deps, config.dataDir))) {
			return refuse(err);
		}
		out('demo data is in place');
		return 0;
	}
};

/** Looks through a connection of its own: the command's must not be in use when all is removed. */
async function isSomebodyElses(databaseUrl: string): Promise<boolean> {
	const db = openDatabase(databaseUrl);
	try {
		return !(await isNew(db)) && !(await mayHoldDemo(db));
	} finally {
		await db.destroy();
	}
}

function refuse(err: CliContext['err']): number {
	err(
		'demo: the database holds other surveys, agencies or accounts; give DATABASE_URL another one'
	);
	return 1;
}
