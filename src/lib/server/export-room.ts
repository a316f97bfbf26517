import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { LONG_FROM } from '#lib/domain/long-export.ts';
import { makeFolder } from './storage/make-folder.ts';
import type { Log } from './services/deps.ts';
import type {
	ExportJob,
	ExportOrder,
	ExportRoom,
	ExportWork
} from './services/export-jobs/export-job.ts';

/** Found by name, since this module may have been built into another place. */
const PROCESS = createRequire(import.meta.url).resolve('#lib/server/export-process.ts');

/** How long a finished file is kept, and a job remembered; milliseconds. */
const KEPT_MS = 60 * 60 * 1000;

/**
 * Ballots lie outside the heap, a byte a column: what is inside is garbage soon, and is not let pile up.
 * Without limits a million ballots took half as much memory again, and no less time. A province's
 * report is all in the heap, and its JSON one text.
 */
const HEAP: Record<ExportWork['kind'], string[]> = {
	ballots: ['--max-old-space-size=128', '--max-semi-space-size=8'],
	results: ['--max-old-space-size=1024']
};

/** Where an export finds what it is made of. */
export interface ExportPlace {
	databaseUrl: string;
	/** Of the server's keys, absolute. */
	dataDir: string;
	/** Of the site, as citizens see it. */
	origin: string;
}

/** What an export is told. */
export interface ToExport extends ExportPlace {
	/** Of the file to be made. */
	path: string;
	work: ExportWork;
}

/** What an export tells: how far it is, how long the finished file is, or by name what failed. */
export type FromExport = { done: number; total: number } | { bytes: number } | { failed: string };

export interface ExportRoomSettings extends ExportPlace {
	newId: () => string;
	log: Log;
	/** As of the room. */
	longFrom?: number;
}

/** Runs one export at a time, each in a process of its own; files lie in `exports` of the data folder. */
export function createExportRoom({
	newId,
	log,
	longFrom = LONG_FROM,
	...place
}: ExportRoomSettings): ExportRoom {
	const folder = join(place.dataDir, 'exports');
	rmSync(folder, { recursive: true, force: true }); // of a server that ended
	const jobs = new Map<string, ExportJob>();
	const ends = new Map<string, Promise<unknown>>();
	let running: ChildProcess | undefined;
	let turn: Promise<unknown> = Promise.resolve();
	const pathOf = ({ id }: ExportJob) => join(folder, id);

	async function run(job: ExportJob): Promise<void> {
		if (job.state !== 'waiting') return; // it was cancelled meanwhile
		job.state = 'running';
		makeFolder(folder, 0o700);
		running = startProcess({ ...place, path: pathOf(job), work: job.order.work });
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
		log.error('export-ended', { survey: job.order.surveyId });
	}

	function forget(job: ExportJob): void {
		jobs.delete(job.id);
		ends.delete(job.id);
		rmSync(pathOf(job), { force: true });
	}

	function find(id: string, owner: string): ExportJob | undefined {
		const job = jobs.get(id);
		return job?.order.owner === owner ? job : undefined;
	}

	return {
		begin(order: ExportOrder) {
			const same = [...jobs.values()].find((it) => isKept(it) && isSameOrder(it.order, order));
			if (same) return same;
			const job: ExportJob = { id: newId(), order, state: 'waiting', done: 0, total: 0 };
			jobs.set(job.id, job);
			turn = turn.then(() => run(job));
			ends.set(job.id, turn);
			void turn.then(() => setTimeout(() => forget(job), KEPT_MS).unref());
			return job;
		},
		find,
		cancel(id, owner) {
			const job = find(id, owner);
			if (job?.state === 'running') running?.kill('SIGKILL');
			if (job?.state === 'running' || job?.state === 'waiting') job.state = 'cancelled';
		},
		ended: async ({ id }) => void (await ends.get(id)),
		pathOf,
		longFrom,
		async close() {
			for (const job of jobs.values()) if (job.state === 'waiting') job.state = 'cancelled';
			running?.kill('SIGKILL');
			await turn;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function isKept({ state }: ExportJob): boolean {
	return state !== 'cancelled' && state !== 'failed';
}

function isSameOrder(one: ExportOrder, other: ExportOrder): boolean {
	return one.key !== undefined && one.key === other.key && one.owner === other.owner;
}

/** Without the server's environment: what it needs it is told. */
function startProcess(told: ToExport): ChildProcess {
	const child = fork(PROCESS, [], {
		env: {},
		execArgv: HEAP[told.work.kind],
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
		log.error('export-failed', { survey: job.order.surveyId, reason: message.failed });
	} else Object.assign(job, message);
}
