import { createReadStream } from 'node:fs';
import type { Locale } from '#lib/domain/locale.ts';
import { messages } from '#lib/messages/index.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { XLSX_TYPE } from '#lib/server/export/xlsx/xlsx.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import {
	orderSingleBallots,
	type BallotFormat
} from '#lib/server/services/single-ballots/order-single-ballots.ts';
import type { ExportJob, ExportRoom } from './export-job.ts';

export interface BallotsExport {
	surveyId: string;
	format: BallotFormat;
	locale: Locale;
}

/** Begins to export single ballots. @throws AppError as `orderSingleBallots` */
export async function beginBallotsExport(
	deps: Deps,
	room: ExportRoom,
	staff: Staff | undefined,
	{ surveyId, format, locale }: BallotsExport
): Promise<ExportJob> {
	const single = await orderSingleBallots(deps, staff, surveyId, format);
	return room.begin({
		owner: staff?.username ?? '',
		surveyId,
		work: { kind: 'ballots', single, locale },
		name: `${messages(locale).singleBallots.fileName}_${surveyId}.${format}`,
		contentType: format === 'csv' ? 'text/csv; charset=utf-8' : XLSX_TYPE,
		from: `/admin/surveys/${encodeURIComponent(surveyId)}/single-ballots`
	});
}

/** @throws AppError `not-logged-in`; 'page-not-found' for what is not there, is over an hour old, or is another's */
export async function exportJob(
	room: ExportRoom,
	staff: Staff | undefined,
	id: string
): Promise<ExportJob> {
	if (!staff) throw new AppError('not-logged-in', 'export');
	const job = room.find(id, staff.username);
	if (!job) throw new AppError('page-not-found', 'no such export');
	return job;
}

/** @throws AppError as `exportJob` */
export async function cancelExport(
	room: ExportRoom,
	staff: Staff | undefined,
	id: string
): Promise<void> {
	const { order } = await exportJob(room, staff, id);
	room.cancel(id, order.owner);
}

export interface StreamedFile {
	name: string;
	contentType: string;
	size: number;
	stream: ReadableStream<Uint8Array>;
}

/** @throws AppError as `exportJob`; 'page-not-found' before the file is finished */
export async function exportedFile(
	room: ExportRoom,
	staff: Staff | undefined,
	id: string
): Promise<StreamedFile> {
	const job = await exportJob(room, staff, id);
	return streamedFile(room, job);
}

/** @param job done @throws AppError 'page-not-found' for one that is not */
export function streamedFile(room: ExportRoom, job: ExportJob): StreamedFile {
	if (job.state !== 'done' || job.bytes === undefined) {
		throw new AppError('page-not-found', 'no file');
	}
	const { name, contentType } = job.order;
	return {
		name,
		contentType,
		size: job.bytes,
		stream: streamOf(room.pathOf(job))
	};
}

function streamOf(path: string): ReadableStream<Uint8Array> {
	const chunks = createReadStream(path, { highWaterMark: 256 * 1024 });
	const iterator = chunks[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
	return new ReadableStream({
		async pull(controller) {
			const next = await iterator.next();
			if (next.done) controller.close();
			else controller.enqueue(next.value);
		},
		cancel: () => void chunks.destroy()
	});
}
