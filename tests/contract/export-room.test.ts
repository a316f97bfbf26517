import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createExportRoom } from '#lib/server/export-room.ts';
import type { ExportJob, ExportRoom } from '#lib/server/services/export-jobs/export-job.ts';
import {
	beginBallotsExport,
	exportedFile,
	exportJob
} from '#lib/server/services/export-jobs/export-jobs.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const auditor = staffOf('auditor');

describe.each(DIALECTS)('the room for exports on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let room: ExportRoom;
	let dataDir: string;
	beforeEach(async () => {
		const databaseUrl = await freshDatabaseUrl(dialect);
		let now = Date.parse('2026-11-23T05:00:00.000Z');
		deps = testDeps(openStores(databaseUrl), { now: () => now });
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		now = GRACE_END;
		await sealDue(deps);
		dataDir = freshFolder();
		room = createExportRoom({
			databaseUrl,
			dataDir,
			origin: deps.origin,
			newId: deps.newId,
			log: deps.log
		});
	});
	afterEach(async () => {
		await room.close();
		await deps.db.destroy();
	});

	const begin = () =>
		beginBallotsExport(deps, room, auditor, { surveyId: 'dot-1', format: 'csv', locale: 'vi' });
	const beginNow = (surveyId = 'dot-1') => {
		const single = { surveyId, format: 'csv', ballots: 12 } as const;
		const work = { kind: 'ballots', single, locale: 'vi' } as const;
		const file = { name: 'x', contentType: 'text/csv', from: '/' };
		return room.begin({ owner: 'auditor-name', surveyId, work, ...file });
	};
	const ended = async (job: ExportJob) => {
		while (job.state === 'waiting' || job.state === 'running') await pause(20);
		return job.state;
	};
	const files = () =>
		existsSync(join(dataDir, 'exports')) ? readdirSync(join(dataDir, 'exports')) : [];

	test('makes a file in a process of its own, for its owner alone', async () => {
		const job = await begin();
		expect(await ended(job)).toBe('done');
		expect(job).toMatchObject({ done: 24, total: 24 });
		expect(statSync(room.pathOf(job)).mode & 0o777).toBe(0o600);
		expect(readFileSync(room.pathOf(job), 'utf8').split('\r\n')).toHaveLength(14);
		const file = await exportedFile(room, auditor, job.id);
		expect(await new Response(file.stream).bytes()).toHaveLength(job.bytes ?? 0);
		expect(file).toMatchObject({ name: 'phieu-don-le_dot-1.csv', size: job.bytes });
		const other = { ...auditor, username: 'another' };
		expect(await codeOf(exportJob(room, other, job.id))).toBe('page-not-found');
		expect(await codeOf(exportedFile(room, other, job.id))).toBe('page-not-found');
		expect(await codeOf(exportJob(room, undefined, job.id))).toBe('not-logged-in');
	});

	test('makes one file after the other, and none that is stopped, waiting or running', async () => {
		// Without a turn of the event loop until the first is stopped: it cannot have ended before.
		const [first, second, third] = [beginNow(), beginNow(), beginNow()];
		room.cancel(second.id, 'another');
		expect(second.state).toBe('waiting');
		room.cancel(second.id, 'auditor-name');
		while (first.state === 'waiting') await Promise.resolve();
		room.cancel(first.id, 'auditor-name');
		expect([first.state, second.state]).toEqual(['cancelled', 'cancelled']);
		expect(await codeOf(exportedFile(room, auditor, first.id))).toBe('page-not-found');
		expect(await ended(third)).toBe('done');
		expect(files()).toEqual([third.id]);
	});

	test('says where an export failed, and keeps nothing of it', async () => {
		const job = beginNow('nowhere');
		expect(await ended(job)).toBe('failed');
		expect(files()).toEqual([]);
		expect(deps.lines.join('\n')).toMatch(
			/^export-failed {"survey":"nowhere","reason":"AppError /m
		);
	});

	test('is empty when the server ends', async () => {
		const [first, second] = [beginNow(), beginNow()];
		await room.close();
		expect(['cancelled', 'failed', 'done']).toContain(first.state);
		expect(second.state).toBe('cancelled');
		expect(files()).toEqual([]);
	});
});
