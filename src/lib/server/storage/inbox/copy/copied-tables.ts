import type BetterSqlite3 from 'better-sqlite3';

/** A table of the inbox, as it is copied under another name. */
export interface CopiedTable {
	name: string;
	/** In the copy: triggers find tables by name alone, so no two may have the same. */
	copyName: string;
	/** In order. */
	columns: string[];
	/** Those of the primary key. */
	key: string[];
	/** What makes it in the copy. */
	definition: string;
}

/** The name under which the copy is attached. */
export const COPY = 'inbox_copy';

/** All tables of the inbox but those that tell of its migrations; none where it has none yet. */
export function copiedTables(database: BetterSqlite3.Database): CopiedTable[] {
	const found = database
		.prepare<[], { name: string; sql: string }>(
			`select name, sql from main.sqlite_schema where type = 'table' and name not like 'sqlite_%'
				and name not like '%migration%' order by name`
		)
		.all();
	return found.map(({ name, sql }) => {
		const infos = database
			.prepare<[string], { name: string; pk: number }>(
				"select name, pk from pragma_table_info(?, 'main')"
			)
			.all(name);
		const copyName = `copied_${name}`;
		return {
			name,
			copyName,
			columns: infos.map((it) => it.name),
			key: infos.filter((it) => it.pk > 0).map((it) => it.name),
			definition: sql.replace(/^(create table )("?)\w+\2/i, `$1${COPY}."${copyName}"`)
		};
	});
}

/** @returns names for a statement, in order */
export function listed(columns: readonly string[], prefix = ''): string {
	return columns.map((it) => `${prefix}"${it}"`).join(', ');
}
