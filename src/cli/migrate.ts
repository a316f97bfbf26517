import { inboxGone, isInboxGone } from '#lib/server/storage/inbox/gone.ts';
import { inboxAlone, isInboxAlone } from '#lib/server/storage/inbox/left-alone.ts';
import { migrate } from '#lib/server/storage/migrate.ts';
import { addBuiltIn } from '#lib/server/services/questionnaires.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'migrate',
	usage: '',
	worksUnmigrated: true,
	summary: 'brings the database to this version',
	async run({ deps, config, out, err }, args) {
		if (args.length > 0) {
			err('migrate: takes no arguments');
			return 2;
		}
		if (await isInboxGone(config.databaseUrl)) {
			err(`migrate: ${inboxGone(config.databaseUrl)}`);
			return 1;
		}
		if (await isInboxAlone(config.databaseUrl)) {
			err(`migrate: ${inboxAlone(config.databaseUrl)}`);
			return 1;
		}
		const applied = await migrate(deps);
		for (const name of applied) out(`applied ${name}`);
		for (const { code, version } of await addBuiltIn(deps)) out(`stored ${code}@${version}`);
		if (applied.length === 0) out('nothing to do');
		return 0;
	}
};
