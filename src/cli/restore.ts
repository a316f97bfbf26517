import { restoreBackup } from '#lib/server/services/backup/restore.ts';
import type { CopyContent } from '#lib/server/services/backup/check-copy.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'restore',
	usage: 'FILE [--force]',
	worksUnmigrated: true,
	summary: 'puts a backup in the place of the database; --force moves aside the one that is there',
	async run({ deps, config, out, err }, args) {
		const force = args.includes('--force');
		const [file, ...rest] = args.filter((it) => it !== '--force');
		if (file === undefined || file.startsWith('-') || rest.length > 0) {
			err(`restore: usage: restore ${command.usage}`);
			return 2;
		}
		const { databaseUrl } = config;
		const restored = await restoreBackup(deps, { databaseUrl, file, force });
		out(`restored ${describe(restored.content)} from ${file}`);
		if (restored.movedTo !== undefined) out(`the database that was there: ${restored.movedTo}`);
		return 0;
	}
};

function describe(content: CopyContent): string {
	if ('ballots' in content) return `${content.ballots} ballots in ${content.surveys} surveys`;
	return `an older version's database (run "npm run cli -- migrate" next)`;
}
