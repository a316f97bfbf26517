import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	forgetTable,
	keepTable,
	KEPT_MS,
	keptTable
} from '#lib/server/services/imports/kept-uploads.ts';
import { uploadPage } from '#lib/server/services/imports/run-upload.ts';
import { storeUpload } from '#lib/server/services/imports/store-upload.ts';
import { insertService } from '#lib/server/storage/services.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { ImportRoom } from '../support/import-room.ts';

const SERVICES = 'agency,code,name\nSTP,MOI,Thủ tục mới\n';

describe.each(DIALECTS)('a file between its steps on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	let room: ImportRoom;

	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		room = new ImportRoom(deps);
		await room.open();
	});
	afterEach(() => deps.db.destroy());

	const so = () => room.person('so');
	const tried = async (key: Awaited<ReturnType<ImportRoom['kept']>>) =>
		(await uploadPage(deps, so(), key, true)).outcome;
	const table = (letters: number) => ({ rows: [{ line: 1, cells: ['x'.repeat(letters)] }] });

	test('is tried once, and anew after something was changed', async () => {
		const key = await room.kept('services', SERVICES);
		const asNew = { ok: true, value: { rows: 1, added: 1, changed: 0 } };
		expect(await tried(key)).toEqual(asNew);
		// Behind the back of the trail, which no page and no command does: nobody looks again.
		const service = { id: 's-moi', agencyId: 'agency-stp', code: 'MOI' };
		await deps.db
			.transaction()
			.execute((tx) => insertService(tx, { ...service, name: { vi: 'Cũ', en: 'Old' } }));
		expect(await tried(key)).toEqual(asNew);
		const theirs = await room.kept('services', `${SERVICES}STP,KHAC,Khác\n`, {}, 'hai');
		now += 1;
		await storeUpload(deps, room.person('hai'), theirs);
		expect(await tried(key)).toEqual({ ok: true, value: { rows: 1, added: 0, changed: 1 } });
	});

	test('is read again where this server has it no longer, with the same page', async () => {
		const key = await room.kept('services', SERVICES);
		const page = await uploadPage(deps, so(), key, true);
		expect(keptTable(deps, key.id)).toBeDefined();
		forgetTable(deps, key.id);
		expect(await uploadPage(deps, so(), key, true)).toEqual(page);
		expect(keptTable(deps, key.id)).toBeDefined();
	});

	test('is not kept in memory once it came in, after an hour, or where it is too large', async () => {
		const key = await room.kept('services', SERVICES);
		await storeUpload(deps, so(), key);
		expect(keptTable(deps, key.id)).toBeUndefined();
		keepTable(deps, 'large', table(40_000_000));
		expect(keptTable(deps, 'large')).toBeUndefined();
		keepTable(deps, 'first', table(20_000_000));
		expect(keptTable(deps, 'first')).toBeDefined();
		keepTable(deps, 'second', table(20_000_000));
		expect(keptTable(deps, 'first')).toBeUndefined();
		expect(keptTable(deps, 'second')).toBeDefined();
		now += KEPT_MS + 1;
		expect(keptTable(deps, 'second')).toBeUndefined();
	});
});
