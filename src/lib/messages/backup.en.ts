import type { Messages } from './vi.ts';

export const backupEn: Messages['backup'] = {
	title: 'Backup',
	good: 'The latest that was checked and found whole:',
	content: (ballots, size) => `${ballots} sealed ballots, ${size} MB`,
	none: 'There is no backup yet.',
	overdue: 'The latest backup is more than two days old.',
	failed: 'The try after it failed:',
	howTo:
		'Set BACKUP_DIR, and the server makes one every day, or run: npm run cli -- backup FILE. Keep copies on another machine.',
	postgres: 'PostgreSQL is backed up by its own tools (pg_dump); they are not watched from here.'
};
