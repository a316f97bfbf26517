import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Background } from '#lib/server/services/background.ts';
import { createBackground } from '#lib/server/services/background.ts';
import {
	beginStoring,
	storeProgress,
	tellWhoeverWaits
} from '#lib/server/services/imports/store-progress.ts';
import { uploadPage } from '#lib/server/services/imports/run-upload.ts';
import { importsPage } from '#lib/server/services/imports/files.ts';
import { storeUpload } from '#lib/server/services/imports/store-upload.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import type { ImportState } from '#lib/domain/imports/progress.ts';
import { claimUpload } from '#lib/server/storage/import-progress.ts';
import { SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { ImportRoom } from '../support/import-room.ts';
import { breakTable, keptIn, mendTable } from '../support/kept.ts';
import { failNextCommit } from '../support/meanwhile.ts';
import { codeOf } from '../support/staff.ts';

const ROWS = 2_500;
const SERVICES = ['agency,code,name']
	.concat(Array.from({ length: ROWS }, (_, at) => `STP,T${at},Thủ tục ${at}`))
	.join('\n');

describe.each(DIALECTS)('a file that comes in on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	let room: ImportRoom;
	let background: Background;

	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		room = new ImportRoom(deps);
		await room.open();
		background = createBackground(deps.log);
	});
	afterEach(() => deps.db.destroy());

	const so = () => room.person('so');
	const countServices = async () =>
		(await deps.db.selectFrom('service').select('id').where('code', 'like', 'T%').execute()).length;

	test('is told of by counts, and after a thousand rows others have their turn', async () => {
		const key = await room.kept('services', SERVICES);
		const told: ImportState[] = [];
		await storeUpload(deps, so(), key, async (it) => void told.push(it));
		expect(told).toEqual([
			{ phase: 'checking', done: 0, of: ROWS },
			{ phase: 'checking', done: 1000, of: ROWS },
			{ phase: 'checking', done: 2000, of: ROWS },
			{ phase: 'writing', done: 0, of: ROWS }
		]);
	});

	test('shows whoever looks between two thousands how far it is', async () => {
		const key = await room.kept('services', SERVICES);
		const tell = tellWhoeverWaits(deps, key);
		const seen: unknown[] = [];
		await storeUpload(deps, so(), key, async (it) => {
			await tell(it);
			seen.push(await storeProgress(deps, so(), key));
		});
		const running = (phase: string, done: number) => {
			return { kind: 'running', progress: { phase, done, of: ROWS } };
		};
		expect(seen).toEqual([
			running('checking', 0),
			running('checking', 1000),
			running('checking', 2000),
			running('writing', 0)
		]);
		expect(await storeProgress(deps, so(), key)).toEqual({ kind: 'stored', rows: ROWS });
	});

	test('goes on by itself, and is begun once', async () => {
		const key = await room.kept('services', SERVICES);
		expect(await storeProgress(deps, so(), key)).toEqual({ kind: 'not-begun' });
		await beginStoring(deps, background, so(), key);
		await beginStoring(deps, background, so(), key);
		expect(await storeProgress(deps, so(), key)).toMatchObject({ kind: 'running' });
		await background.settled();
		expect(await storeProgress(deps, so(), key)).toEqual({ kind: 'stored', rows: ROWS });
		expect(await countServices()).toBeGreaterThanOrEqual(ROWS);
		const kept = await deps.db.selectFrom('import_upload').select('bytes').execute();
		expect(kept.map((it) => it.bytes.length)).toEqual([0]);
		expect(await codeOf(storeProgress(deps, room.person('hai'), key))).toBe('page-not-found');
	});

	test('with a bad row writes nothing, and its dry run tells why', async () => {
		const key = await room.kept('services', `${SERVICES}\nKHONG,X,Không có`);
		const before = await countServices();
		await beginStoring(deps, background, so(), key);
		await background.settled();
		expect(await storeProgress(deps, so(), key)).toEqual({ kind: 'not-begun' });
		expect(await countServices()).toBe(before);
	});

	test('that came in meanwhile from somebody else is refused in words', async () => {
		const [mine, theirs] = [
			await room.kept('services', SERVICES),
			await room.kept('services', SERVICES, {}, 'hai')
		];
		await storeUpload(deps, room.person('hai'), theirs);
		await beginStoring(deps, background, so(), mine);
		await background.settled();
		expect(await codeOf(storeProgress(deps, so(), mine))).toBe('already-exists');
	});

	const BALLOTS = [
		'agency,month,SF.CS,SF.DV',
		...Array.from({ length: 12 }, () => 'STP,11/2026,satisfied,other')
	];
	const keptBallots = () => room.kept('ballots', BALLOTS.join('\n'), { survey: SURVEY.id });

	test('of ballots is said to have stopped where nothing of it is written', async () => {
		const key = await keptBallots();
		failNextCommit(deps.db);
		await beginStoring(deps, background, so(), key);
		await background.settled();
		expect(await storeProgress(deps, so(), key)).toEqual({ kind: 'stopped' });
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 0, ballots: 0 });
		await beginStoring(deps, background, so(), key);
		await background.settled();
		expect(await storeProgress(deps, so(), key)).toEqual({ kind: 'stored', rows: 12 });
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 0, ballots: 12 });
	});

	test('of ballots is said to have come in where it is recorded, whatever fails then', async () => {
		const key = await keptBallots();
		await breakTable(deps.db, dialect, 'imported');
		await beginStoring(deps, background, so(), key);
		await background.settled();
		expect(await storeProgress(deps, so(), key)).toEqual({ kind: 'stored', rows: 12 });
		expect(await importsPage(deps, so())).toMatchObject({
			latest: [{ kind: 'ballots', rows: 12 }],
			onTheWay: [{ survey: { id: SURVEY.id }, ballots: 12 }]
		});
		await mendTable(deps.db, dialect, 'imported');
		await sealDue(deps);
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 0, ballots: 12 });
		expect(await importsPage(deps, so())).toMatchObject({ onTheWay: [] });
	});

	test('of ballots is told which files its survey has taken in before', async () => {
		const first = await keptBallots();
		expect(await uploadPage(deps, so(), first, false)).toMatchObject({ earlier: [] });
		await storeUpload(deps, so(), first);
		const second = await room.kept('ballots', BALLOTS.join('\r\n'), { survey: SURVEY.id });
		const importedAt = new Date(NOON).toISOString();
		expect(await uploadPage(deps, so(), second, true)).toMatchObject({
			earlier: [{ ballots: 12, importedAt }],
			outcome: { ok: true }
		});
	});

	test('of a server that ended is said to have stopped, and may be begun again', async () => {
		const key = await room.kept('services', SERVICES);
		const at = new Date(now).toISOString();
		await claimUpload(
			deps.db,
			key.id,
			{ phase: 'checking', done: 1000, of: ROWS },
			{ at, silentSince: at }
		);
		expect(await storeProgress(deps, so(), key)).toMatchObject({ kind: 'running' });
		now += 61_000;
		expect(await storeProgress(deps, so(), key)).toEqual({ kind: 'stopped' });
		await beginStoring(deps, background, so(), key);
		await background.settled();
		expect(await storeProgress(deps, so(), key)).toEqual({ kind: 'stored', rows: ROWS });
	});
});
