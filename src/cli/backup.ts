import { join } from 'node:path';
import { makeBackup } from '#lib/server/services/backup/make-backup.ts';
import { backupName, rotate } from '#lib/server/services/backup/rotation.ts';
import type { CliContext, Command } from './context.ts';

export const command: Command = {
	name: 'backup',
	onlyReads: true,
	usage: '[FILE]',
	summary:
		'copies the database while it is in use and checks the copy; without FILE into BACKUP_DIR',
	async run(context, args) {
		const { config, deps, err } = context;
		const [file, ...rest] = args;
		if (rest.length > 0 || file?.startsWith('-')) {
			err(`backup: usage: backup ${command.usage}`);
			return 2;
		}
		if (file !== undefined) return copyTo(context, file);
		if (!config.backups) {
			err('backup: give a FILE, or name a folder by BACKUP_DIR');
			return 2;
		}
		const { folder, keep } = config.backups;
		const code = await copyTo(context, join(folder, backupName(deps.now())));
		for (const name of rotate(folder, keep)) context.out(`removed ${name}`);
		return code;
	}
};

async function copyTo({ config, deps, out }: CliContext, file: string): Promise<number> {
	const { databaseUrl, dataDir } = config;
	const { surveys, ballots, bytes } = await makeBackup(deps, { databaseUrl, dataDir, file });
	out(`good: ${file}, ${ballots} ballots in ${surveys} surveys, ${bytes} bytes`);
	return 0;
}
