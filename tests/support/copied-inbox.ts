import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect } from 'vitest';
import { bringTogether } from '#lib/server/storage/inbox/copy/bring-together.ts';
import type { CopySetting } from '#lib/server/storage/inbox/copy/copy-setting.ts';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import { seededChance } from './chance.ts';
import { freshDatabaseUrl, freshFolder, openStores } from './databases.ts';
import { testDeps } from './deps.ts';

const TABLES = [
	'arrival',
	'ended',
	'imported',
	'receipt',
	'signed',
	'slip',
	'slip_typed',
	'step',
	'waiting'
];

let seeds = 0;

/** Every row of a file, by table. */
export function rowsOf(file: string, prefix = ''): Record<string, unknown[]> {
	const database = new BetterSqlite3(file, { readonly: true });
	const rows = TABLES.map((name) => {
		const all = database.prepare(`select * from ${prefix}${name}`).all();
		const inOrder = all.map((it) => JSON.stringify(it)).sort();
		return [name, inOrder.map((it) => JSON.parse(it) as unknown)] as const;
	});
	database.close();
	return Object.fromEntries(rows);
}

export function changeFile(file: string, statements: string): void {
	const database = new BetterSqlite3(file);
	database.exec(statements);
	database.close();
}

/** A fresh database in SQLite whose inbox has a copy on what stands for another disk. */
export class CopiedInbox {
	readonly url: string;
	readonly path: string;
	copyPath = join(freshFolder(), 'other-disk', 'copy.db');
	readonly #opened: (() => Promise<void>)[] = [];

	static async create(): Promise<CopiedInbox> {
		const copied = new CopiedInbox(await freshDatabaseUrl('sqlite'));
		mkdirSync(dirname(copied.copyPath));
		copied.bringTogether();
		return copied;
	}

	private constructor(url: string) {
		this.url = url;
		this.path = inboxPath(url);
	}

	open(setting: CopySetting = { path: this.copyPath }) {
		const db = openStores(this.url, setting);
		this.#opened.push(() => db.destroy()); // PostgreSQL keeps a second copy by itself
		return testDeps(db, seededChance(`copy ${(seeds += 1)}`));
	}

	/** @returns how many ballots came from the copy */
	bringTogether(): number {
		return bringTogether({ path: this.path, copyPath: this.copyPath });
	}

	expectTheSame(): void {
		expect(rowsOf(this.copyPath, 'copied_')).toEqual(rowsOf(this.path));
	}

	async closeAll(): Promise<void> {
		await Promise.all(this.#opened.splice(0).map((close) => close()));
	}
}
