import { OTHER_SERVICE, type Agency, type Service } from '#lib/domain/agency.ts';
import { plainText } from '#lib/domain/catalogue/plain-text.ts';
import { formMonth } from '#lib/domain/imports/form-month.ts';
import type { CellFault, ImportSetup } from '#lib/domain/imports/kinds.ts';
import { suggestOption } from '#lib/domain/imports/suggest.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { listServices } from '#lib/server/storage/services.ts';
import type { FileRow } from '#lib/server/services/ballot-file.ts';
import { BALLOT_REASONS } from '#lib/server/services/ballot-row.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { checkBallotRows } from '#lib/server/services/import-ballots.ts';
import { agencyFinder } from './agency-names.ts';
import { cellTokens } from './cell-values.ts';
import type { KnownField } from './fields.ts';
import type { ImportRow, ImportRows } from './rows.ts';

/** How a file's texts become ballots. */
export interface BallotReading {
	setup: ImportSetup;
	fields: readonly KnownField[];
	/** What values mean, by question and plain text. */
	values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Ballots as a file of another survey tool gives them, in the form that the command line takes.
 * @returns the rows, or everything that is wrong
 * @throws AppError as `importBallots`
 */
export async function checkBallots(
	deps: Deps,
	rows: ImportRows,
	reading: BallotReading
): Promise<Result<FileRow[], CellFault[]>> {
	const agencies = await listAgencies(deps.db);
	const services = await listServices(
		deps.db,
		agencies.map((it) => it.id)
	);
	const place = {
		find: agencyFinder(agencies),
		services: Map.groupBy(services, (it) => it.agencyId)
	};
	const read = await Array.fromAsync(rows, (row) => readRow(row, reading, place));
	const faults = read.flatMap((it) => (it.ok ? [] : it.error));
	if (faults.length > 0) return err(faults);
	const good = read.flatMap((it) => (it.ok ? [it.value] : []));
	const checked = await checkBallotRows(deps, reading.setup.survey, good);
	if (checked.ok) return ok(good);
	return err(
		checked.error.map(({ line, column = '', reason }) => ({
			line,
			field: column,
			code: codeOf(reason)
		}))
	);
}

interface Places {
	find: (text: string) => Agency | undefined;
	services: ReadonlyMap<string, readonly Service[]>;
}

function readRow(
	{ line, texts }: ImportRow,
	{ setup, fields, values }: BallotReading,
	{ find, services }: Places
): Result<FileRow, CellFault[]> {
	const faults: CellFault[] = [];
	const cells = new Map<string, string>();
	const agency = find((texts.agency ?? '').trim() || setup.agency);
	if (!agency) faults.push({ line, field: 'agency', code: 'unknown-agency' });
	else cells.set('agency', agency.code);
	const month = formMonth((texts.month ?? '').trim() || setup.month);
	if (month === undefined) faults.push({ line, field: 'month', code: 'bad-month' });
	else cells.set('month', month);
	const service = serviceOf(texts.service ?? '', services.get(agency?.id ?? '') ?? []);
	if (service === undefined && agency)
		faults.push({ line, field: 'service', code: 'unknown-service' });
	cells.set('service', service ?? '');
	for (const field of fields)
		faults.push(...answer(line, texts, field, values[field.name] ?? {}, cells));
	return faults.length > 0 ? err(faults) : ok({ line, cells });
}

/** By code or by name; what stands for "another" is another. @returns undefined for none that there is */
function serviceOf(text: string, services: readonly Service[]): string | undefined {
	const plain = plainText(text);
	if (plain === '') return '';
	if (['other', 'khac', 'thu tuc khac'].includes(plain)) return OTHER_SERVICE;
	const found = services.find((it) => it.code === text.trim());
	return (found ?? services.find((it) => plainText(it.name.vi) === plain))?.code;
}

/** Puts a question's answer into `cells`. @returns what is wrong with it */
function answer(
	line: number,
	texts: ImportRow['texts'],
	field: KnownField,
	decided: Readonly<Record<string, string>>,
	cells: Map<string, string>
): CellFault[] {
	const text = texts[field.name];
	const { options, name } = field;
	if (text === undefined || ['agency', 'month', 'service'].includes(name)) return [];
	if (!options) {
		cells.set(name, text);
		return [];
	}
	const remembered = new Map(Object.entries(decided));
	const chosen = cellTokens(text, field).map((it) => ({
		text: it,
		option: suggestOption(it, options, remembered)
	}));
	if (chosen.some((it) => it.option === undefined))
		return [{ line, field: name, code: 'unknown-value' }];
	cells.set(name, chosen.map((it) => it.option).join(';'));
	keepWords(chosen, field, cells);
	return [];
}

/** Words of one's own that were said to be "other" stay beside it. */
function keepWords(
	chosen: readonly { text: string; option: string | undefined }[],
	{ name, options = [] }: KnownField,
	cells: Map<string, string>
): void {
	const own = chosen.find(({ text, option }) => {
		const known = options.find((it) => it.id === option);
		const isOwn =
			known && ![known.id, ...known.words].some((it) => plainText(it) === plainText(text));
		return isOwn && known.asksText;
	});
	if (own && !cells.get(`${name}.other`)) cells.set(`${name}.other`, own.text);
}

function codeOf(reason: string): string {
	const known = Object.entries(BALLOT_REASONS).find(([, words]) => words === reason);
	return known?.[0] ?? 'required';
}
