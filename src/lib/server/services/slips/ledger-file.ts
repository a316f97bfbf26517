import type { Locale } from '#lib/domain/locale.ts';
import { sumLedger, type LedgerLine } from '#lib/domain/slip-ledger.ts';
import { messages } from '#lib/messages/index.ts';
import { collectBytes } from '#lib/server/export/bytes.ts';
import { csvBytes } from '#lib/server/export/csv.ts';
import { XLSX_TYPE, xlsxBytes } from '#lib/server/export/xlsx/xlsx.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { exportedLedger, type Ledger } from './ledger.ts';
import type { SlipStaff } from './slip-rights.ts';

export const LEDGER_FORMATS = ['csv', 'xlsx'] as const;
export type LedgerFormat = (typeof LEDGER_FORMATS)[number];

interface LedgerRequest {
	surveyId: string;
	format: LedgerFormat;
	locale: Locale;
}

/** The ledger of slips as a file. @throws AppError as `slipLedger` */
export async function ledgerFile(
	deps: Deps,
	staff: SlipStaff | undefined,
	{ surveyId, format, locale }: LedgerRequest
): Promise<ExportFile> {
	const ledger = await exportedLedger(deps, staff, surveyId, format);
	const name = `${messages(locale).slips.ledger.fileName}_${surveyId}.${format}`;
	switch (format) {
		case 'csv':
			return {
				name,
				contentType: 'text/csv; charset=utf-8',
				bytes: new Uint8Array(ledgerCsv(ledger, locale))
			};
		case 'xlsx':
			return { name, contentType: XLSX_TYPE, bytes: await collectBytes(xlsxOf(ledger, locale)) };
	}
}

/** Numbers in the order of the page's columns. */
function figuresOf({ finished, slips, valid }: Pick<LedgerLine, 'finished' | 'slips' | 'valid'>) {
	const { issued, spent, returned, lost, spoiled, open } = slips;
	return [finished, issued, spent, returned, lost, spoiled, open, valid];
}

const CSV_COLUMNS = [
	'agency_code',
	'agency',
	'finished_files',
	'issued',
	'spent',
	'returned',
	'lost',
	'spoiled',
	'open',
	'valid_ballots'
];

/** For programs: the names of the columns are the same in every language. */
export function ledgerCsv({ lines }: Ledger, locale: Locale): Uint8Array {
	const rows = lines.map((line) => [
		line.agency.code,
		line.agency.name[locale],
		...figuresOf(line)
	]);
	return csvBytes([CSV_COLUMNS, ...rows]);
}

function xlsxOf({ survey, year, lines }: Ledger, locale: Locale): AsyncGenerator<Uint8Array> {
	const { slips: text } = messages(locale);
	const { ends, ledger } = text;
	const total = { format: 'integer', bold: true } as const;
	return xlsxBytes({
		title: ledger.title,
		sheets: [
			{
				name: ledger.title,
				columns: [{ width: 34 }, ...figuresOf(sumLedger([])).map(() => NUMBERS)],
				top: [
					{ text: ledger.title, kind: 'title' },
					{ text: ledger.scope(survey.title[locale], year), kind: 'note' },
					{ text: ledger.lead, kind: 'note' }
				],
				head: [
					[
						text.agency,
						ledger.finished,
						text.issued,
						text.spent,
						ends.returned,
						ends.lost,
						ends.spoiled,
						text.open,
						ledger.valid
					]
				],
				rows: [
					...lines.map((line) => [line.agency.name[locale], ...figuresOf(line)]),
					[
						{ value: ledger.total, style: { bold: true } },
						...figuresOf(sumLedger(lines)).map((value) => ({ value, style: total }))
					]
				],
				frozenColumns: 1,
				landscape: true
			}
		]
	});
}

const NUMBERS = { width: 13, style: { format: 'integer' } } as const;
