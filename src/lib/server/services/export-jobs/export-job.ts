import type { Locale } from '#lib/domain/locale.ts';
import type { SingleBallotsOrder } from '#lib/server/services/single-ballots/order-single-ballots.ts';

/** What is exported in a process of its own. */
export interface ExportOrder {
	/** A user name: nobody else sees the job or its file. */
	owner: string;
	single: SingleBallotsOrder;
	locale: Locale;
	/** Of the file, without its ending. */
	name: string;
	/** Where it was asked for, to ask again; a path. */
	from: string;
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
	/** The finished file's path. */
	pathOf: (job: ExportJob) => string;
	/** Ends all jobs and removes all files. */
	close: () => Promise<void>;
}
