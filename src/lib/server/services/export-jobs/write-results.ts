import { orderResults, readForExport } from '#lib/server/services/exports.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { renderedChunks } from '#lib/server/services/reports/render-results.ts';
import { fullReport } from '#lib/server/services/traits/full-report.ts';
import type { ExportWork } from './export-job.ts';

/** Reading the figures, what is hidden and computed of them, what the file is made of, its bytes. */
const STEPS = 4;

/**
 * A file of results, piece by piece: the bytes of `exportResults`.
 * @param onProgress told after each step, of all
 * @throws AppError as `exportResults`
 */
export async function* writeResults(
	deps: Deps,
	{ viewer, request }: Extract<ExportWork, { kind: 'results' }>,
	onProgress: (done: number, total: number) => void
): AsyncGenerator<Uint8Array> {
	const read = await readForExport(deps, viewer, request);
	onProgress(1, STEPS);
	const report = await fullReport(deps, viewer, request, read);
	onProgress(2, STEPS);
	const order = await orderResults(deps, viewer, report, request);
	onProgress(3, STEPS);
	yield* renderedChunks(order);
	onProgress(STEPS, STEPS);
}
