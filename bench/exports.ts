import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzip } from '../tests/support/unzip.ts';
import { exportResults, type ExportFormat } from '#lib/server/services/exports.ts';
import type { Data } from './product.ts';
import { seedSurvey, type SeededSurvey } from './seed.ts';
import { inMs, printTable } from './table.ts';

/** A province with its communes: every agency has three procedures. */
const PROVINCE: SeededSurvey = {
	id: 'sipas-300',
	questionnaire: 'sipas',
	ballots: 30_000,
	spread: { agencies: 300, services: 3, channels: 1, months: 1 }
};

const MILLION_ROWS = fileURLToPath(new URL('million-rows.ts', import.meta.url));

/** How long the files of a province take, and a workbook of a million rows. */
export async function measureExports({ deps }: Data): Promise<void> {
	await seedSurvey(deps, PROVINCE);
	const exportAs = async (format: ExportFormat) => {
		const began = performance.now();
		const request = { surveyId: PROVINCE.id, format, filter: {}, locale: 'vi' } as const;
		const { bytes } = await exportResults(deps, 'operator', request);
		return { took: inMs(performance.now() - began), bytes };
	};
	const [csv, xlsx, docx] = [await exportAs('csv'), await exportAs('xlsx'), await exportAs('docx')];
	const charts = [...unzip(docx.bytes).keys()].filter((name) => name.endsWith('.png')).length;
	const million = await promisify(execFile)(process.execPath, [MILLION_ROWS]);
	printTable('Exports', [
		['results of 300 agencies as CSV', csv.took],
		['the same as a workbook', xlsx.took],
		[`the same as a Word report, ${charts} charts`, docx.took],
		['a workbook of 1,000,000 rows × 13', million.stdout]
	]);
}
