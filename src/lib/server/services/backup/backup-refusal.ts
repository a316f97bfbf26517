/** Why a backup is not made or not put back, in one line for the operator. */
export class BackupRefusal extends Error {
	override readonly name = 'BackupRefusal';
}

/**
 * @returns the path of the SQLite file
 * @throws BackupRefusal for PostgreSQL, whose own tools do it better than we could
 */
export function fileToBackUp(databaseUrl: string): string {
	if (databaseUrl.startsWith('file:')) return databaseUrl.slice('file:'.length);
	throw new BackupRefusal(
		'DATABASE_URL is PostgreSQL: use pg_dump and pg_restore, or its continuous archiving (docs/operations.md)'
	);
}
