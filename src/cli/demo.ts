import { createDemo } from '#lib/server/services/demo/create-demo.ts';
import { emptyDatabase } from '#lib/server/storage/empty-database.ts';
import { migrate } from '#lib/server/storage/database.ts';
import { forgetDemoAccounts } from '#lib/server/services/demo/accounts.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'demo',
	usage: '[--reset]',
	summary: 'makes the demo data; --reset removes all that is in the database first',
	async run({ deps, config, out, err }, args) {
		if (args.some((it) => it !== '--reset')) {
			err(`demo: usage: demo ${command.usage}`);
			return 2;
		}
		if (args.includes('--reset')) {
			await emptyDatabase(deps.db, config.databaseUrl);
			forgetDemoAccounts(config.dataDir);
		}
		await migrate(deps.db);
		if (!(await createDemo(deps, config.dataDir))) {
			err('demo: the database holds other surveys; give DATABASE_URL another one');
			return 1;
		}
		out('demo data is in place');
		return 0;
	}
};
