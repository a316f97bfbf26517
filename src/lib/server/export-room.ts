import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#lib/domain/locale.ts';
import type { Log } from './services/deps.ts';
import type { ExportJob, ExportOrder, ExportRoom } from './services/export-jobs/export-job.ts';
import type { SingleBallotsOrder } from './services/single-ballots/order-single-ballots.ts';

/** Found by name, since this module may have been built into another place. */
const PROCESS = createRequire(import.meta.url).resolve('#lib/server/export-process.ts');

/** How long a finished file is kept, and a job remembered; milliseconds. */
const KEPT_MS = 60 * 60 * 1000;

/**
 * Ballots lie outside the heap, a byte a column: what is inside is garbage soon, and is not let pile up.
 * Without limits a million ballots took half as much memory again, and no less time.
 */
const HEAP = ['--max-old-space-size=128', '--max-semi-space-size=8'];

/** What an export is told. */
export interface ToExport {
	databaseUrl: string;
	/** Of the file to be made. */
	path: string;
	single: SingleBallotsOrder;
	locale: Locale;
}

/** What an export tells: how far it is, how long the finished file is, or by name what failed. */
export type FromExport = { done: number; total: number } | { bytes: number } | { failed: string };

export interface ExportRoomSettings {
	databaseUrl: string;
	dataDir: string;
	newId: () => string;
	log: Log;
}

/** Runs one export at a time, each in a process of its own; files lie in `exports` of the data folder. */
export function createExportRoom({
	databaseUrl,
	dataDir,
	newId,
	log
}: ExportRoomSettings): ExportRoom {
	const folder = join(dataDir, 'exports');
	rmSync(folder, { recursive: true, force: true }); // of a server that ended
	const jobs = new Map<string, ExportJob>();
	let running: ChildProcess | undefined;
	let turn: Promise<unknown> = Promise.resolve();
	const pathOf = ({ id }: ExportJob) => join(folder, id);

	async function run(job: ExportJob): Promise<void> {
		if (job.state !== 'waiting') return; // it was cancelled meanwhile
		job.state = 'running';
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		const { single, locale } = job.order;
		running = startProcess({ databaseUrl, path: pathOf(job), single, locale });
		running.on('message', (message) => follow(job, message as FromExport, log));
		await endOf(running);
		running = undefined;
		finish(job);
	}

	function finish(job: ExportJob): void {
		if (job.bytes !== undefined && job.state === 'running') job.state = 'done';
		else rmSync(pathOf(job), { force: true });
		if (job.state !== 'running') return;
		job.state = 'failed';
		log.error('export-ended', { survey: job.order.single.surveyId });
	}

	function forget(job: ExportJob): void {
		jobs.delete(job.id);
		rmSync(pathOf(job), { force: true });
	}

	function find(id: string, owner: string): ExportJob | undefined {
		const job = jobs.get(id);
		return job?.order.owner === owner ? job : undefined;
	}

	return {
		begin(order: ExportOrder) {
			const job: ExportJob = { id: newId(), order, state: 'waiting', done: 0, total: 0 };
			jobs.set(job.id, job);
			turn = turn.then(() => run(job));
			void turn.then(() => setTimeout(() => forget(job), KEPT_MS).unref());
			return job;
		},
		find,
		cancel(id, owner) {
			const job = find(id, owner);
			if (job?.state === 'running') running?.kill('SIGKILL');
			if (job?.state === 'running' || job?.state === 'waiting') job.state = 'cancelled';
		},
		pathOf,
		async close() {
			for (const job of jobs.values()) if (job.state === 'waiting') job.state = 'cancelled';
			running?.kill('SIGKILL');
			await turn;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** Without the server's environment: what it needs it is told. */
function startProcess(told: ToExport): ChildProcess {
	const child = fork(PROCESS, [], {
		env: {},
		execArgv: HEAP,
		stdio: ['ignore', 'ignore', 'ignore', 'ipc']
	});
	// One that was stopped at once cannot be told any more: its end says so.
	child.once('spawn', () => child.send(told, () => undefined));
	return child;
}

/** Also of one that could not be started. */
function endOf(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.once('error', () => resolve());
	});
}

function follow(job: ExportJob, message: FromExport, log: Log): void {
	if ('bytes' in message) job.bytes = message.bytes;
	else if ('failed' in message) {
		log.error('export-failed', { survey: job.order.single.surveyId, reason: message.failed });
	} else Object.assign(job, message);
}
