import type { Locale } from '#lib/domain/locale.ts';
import type { ExportRequest } from '#lib/server/services/exports.ts';
import type { SingleBallotsOrder } from '#lib/server/services/single-ballots/order-single-ballots.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';

/** What is written, as it is told to the process that writes it: plain data. */
export type ExportWork =
	| { kind: 'ballots'; single: SingleBallotsOrder; locale: Locale }
	| { kind: 'results'; viewer: Viewer; request: ExportRequest };

/** What is exported in a process of its own. */
export interface ExportOrder {
	/** A user name: nobody else sees the job or its file; '' for a file that is everybody's. */
	owner: string;
	surveyId: string;
	work: ExportWork;
	/** Of the file. */
	name: string;
	contentType: string;
	/** Where it was asked for, to ask again; a path. */
	from: string;
	/** Who gives an order with the key of a job that waits, runs or is done gets that job. */
	key?: string;
}

export type ExportState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';

export interface ExportJob {
	id: string;
	order: ExportOrder;
	state: ExportState;
	/** How far it is: `done` of `total` steps, 0 before the first is told. */
	done: number;
	total: number;
	/** Of the finished file. */
	bytes?: number;
}

/** The jobs of this process of the server; they and their files end with it. */
export interface ExportRoom {
	/** Begins at once where no other job runs, else after it. */
	begin: (order: ExportOrder) => ExportJob;
	/** @returns undefined for what is not there, or is another person's */
	find: (id: string, owner: string) => ExportJob | undefined;
	/** Ends a job that waits or runs; nothing of it is left. */
	cancel: (id: string, owner: string) => void;
	/** Resolves when a job is done, cancelled or failed. */
	ended: (job: ExportJob) => Promise<void>;
	/** The finished file's path. */
	pathOf: (job: ExportJob) => string;
	/** From how many ratings of agencies on a file of results is made here: see `LONG_FROM`. */
	longFrom: number;
	/** Ends all jobs and removes all files. */
	close: () => Promise<void>;
}
