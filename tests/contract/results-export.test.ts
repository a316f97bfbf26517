import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createExportRoom } from '#lib/server/export-room.ts';
import type { ExportRoom } from '#lib/server/services/export-jobs/export-job.ts';
import { exportedFile, type StreamedFile } from '#lib/server/services/export-jobs/export-jobs.ts';
import {
	beginResultsExport,
	resultsExport
} from '#lib/server/services/export-jobs/results-export.ts';
import {
	EXPORT_FORMATS,
	exportResults,
	type ExportFile,
	type ExportFormat
} from '#lib/server/services/exports.ts';
import { publishedFile } from '#lib/server/services/published-results.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { listAuditEntries } from '#lib/server/storage/audit.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';
import { GRACE_END } from '../support/ballots.ts';
import { DIALECTS, freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { department, freezeAs, insertFreezable } from '../support/freeze-desk.ts';
import { codeOf, staffOf } from '../support/staff.ts';

describe.each(DIALECTS)('long files of results on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let room: ExportRoom;
	beforeEach(async () => {
		const databaseUrl = await freshDatabaseUrl(dialect);
		let now = NOON;
		deps = testDeps(openStores(databaseUrl), { now: () => now });
		await insertFreezable(deps);
		now = GRACE_END;
		await sealDue(deps);
		await freezeAs(deps);
		const { origin, newId, log } = deps;
		const place = { databaseUrl, dataDir: freshFolder(), origin };
		// Three agencies with two ratings each: long where six are, short where seven have to be.
		room = createExportRoom({ ...place, newId, log, longFrom: 6 });
	});
	afterEach(async () => {
		await room.close();
		await deps.db.destroy();
	});

	const asked = (format: ExportFormat, viewer: Viewer = department, agency?: string) => ({
		viewer,
		request: {
			surveyId: 'dot-1',
			format,
			locale: 'vi',
			choice: 1, // frozen figures are the same by the clock of any process
			filter: agency === undefined ? {} : { agency }
		} as const
	});
	/** Of its bytes: to tell how two long files differ would take minutes. */
	const hashOf = async (file: ExportFile | StreamedFile) => {
		const bytes = 'bytes' in file ? file.bytes : await new Response(file.stream).bytes();
		return createHash('sha256').update(bytes).digest('hex');
	};
	const calm = new AbortController().signal;
	const jobOf = async (format: ExportFormat) => {
		const begun = await beginResultsExport(deps, room, asked(format));
		if (begun.kind === 'file') throw new Error('short');
		return begun.job;
	};

	test.each(EXPORT_FORMATS)('%s is the same file, made in a process of its own', async (format) => {
		const { request } = asked(format);
		const short = await exportResults(deps, department, request);
		const job = await jobOf(format);
		await room.ended(job);
		expect(job).toMatchObject({ state: 'done', done: 4, total: 4 });
		const long = await exportedFile(room, department, job.id);
		expect(long).toMatchObject({ name: short.name, contentType: short.contentType });
		expect(await hashOf(long)).toBe(await hashOf(short));
		const entries = await listAuditEntries(deps.db, { action: 'results.export', limit: 5 });
		const told = { subject: 'survey:dot-1', detail: { format, freeze: 1 } };
		expect(entries).toMatchObject([told, told]);
		expect(entries[1]?.actor).toBe(entries[0]?.actor);
	});

	test('who asks for the file itself waits for it and gets it', async () => {
		const short = await exportResults(deps, department, asked('csv').request);
		const long = await resultsExport(deps, room, asked('csv'), calm);
		expect(long).toHaveProperty('stream');
		expect(await hashOf(long)).toBe(await hashOf(short));
	});

	test('a short one is there at once', async () => {
		const begun = await beginResultsExport(deps, room, asked('csv', department, 'STP'));
		expect(begun).toMatchObject({
			kind: 'file',
			file: { name: expect.stringMatching(/^dot-1_STP_chot-1_.*\.csv$/) as string }
		});
	});

	test('is stopped by its page, and where who waits for it has gone', async () => {
		const job = await jobOf('docx');
		room.cancel(job.id, department.username);
		await room.ended(job);
		expect(job.state).toBe('cancelled');
		const gone = new AbortController();
		const file = codeOf(resultsExport(deps, room, asked('docx'), gone.signal));
		const waits = jobOf('csv'); // after it
		gone.abort();
		expect(await file).toBe('page-not-found');
		await room.ended(await waits);
		expect((await waits).state).toBe('done');
	});

	test('is refused before anything is begun', async () => {
		const begin = (viewer: Viewer) => codeOf(beginResultsExport(deps, room, asked('csv', viewer)));
		expect(await begin(staffOf('entry'))).toBe('not-allowed');
		expect(await begin('public')).toBe('not-logged-in');
	});

	test('everybody’s file is made once for all', async () => {
		await deps.db.updateTable('survey').set({ status: 'closed' }).execute();
		await runSurvey(deps, department, 'dot-1', 'published');
		const ids: string[] = [];
		const counting: ExportRoom = {
			...room,
			begin: (order) => {
				const job = room.begin(order);
				ids.push(job.id);
				return job;
			}
		};
		const request = { surveyId: 'dot-1', format: 'csv', locale: 'vi' } as const;
		const files = [1, 2].map(() => publishedFile(deps, counting, request, calm));
		const [first, second] = await Promise.all((await Promise.all(files)).map(hashOf));
		expect(second).toBe(first);
		expect(new Set(ids).size).toBe(1);
		const other = { ...request, locale: 'en' } as const;
		await publishedFile(deps, counting, other, calm);
		expect(new Set(ids).size).toBe(2);
	});
});
