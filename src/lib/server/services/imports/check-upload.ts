import { mappingFaults } from '#lib/domain/imports/suggest.ts';
import type { CellFault } from '#lib/domain/imports/kinds.ts';
import { reported, type Report } from '#lib/domain/imports/progress.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { FileRow } from '#lib/server/services/ballot-file.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { agenciesInSight } from '#lib/server/services/catalogue/scope.ts';
import { checkAgencies } from './check-agencies.ts';
import { checkBallots } from './check-ballots.ts';
import { checkCases } from './check-cases.ts';
import { agenciesIn, checkServices } from './check-services.ts';
import { checkStaff, type ReadyStaff } from './check-staff.ts';
import { mappedRows, type OpenUpload } from './open-upload.ts';
import { IMPORT_RIGHT } from './rights.ts';
import type { Ready } from './rows.ts';

/** A file in which nothing is wrong: rows of the catalogue to be written, or ballots to be taken in. */
export type Checked =
	| ({ kind: 'catalogue' } & Ready)
	| ({ kind: 'staff' } & ReadyStaff)
	| { kind: 'ballots'; added: number; changed: 0; rows: FileRow[] };

/**
 * Reads a file's rows by what its columns mean, and writes nothing.
 * @param report told after each thousand rows
 * @returns all that would come in, or everything that is wrong, by row and field
 * @throws AppError as `importBallots`; `not-logged-in`, `not-allowed`
 */
export async function checkRows(
	deps: Deps,
	staff: Staff,
	opened: OpenUpload,
	report: Report
): Promise<Result<Checked, CellFault[]>> {
	const unmapped = headingFaults(opened);
	if (unmapped.length > 0) return err(unmapped);
	const { upload, fields, mapping } = opened;
	const { kind, setup } = upload;
	const mapped = mappedRows(opened);
	const rows = reported(mapped, report);
	if (kind === 'ballots') {
		const read = await checkBallots(deps, rows, { setup, fields, values: mapping.values });
		if (!read.ok) return read;
		return ok({ kind, added: read.value.length, changed: 0, rows: read.value });
	}
	if (kind === 'staff') {
		const ready = await checkStaff(deps, staff, mapped);
		return ready.ok ? ok({ kind, ...ready.value }) : ready;
	}
	const agencyIds = agenciesInSight(staff, IMPORT_RIGHT[kind]);
	const ready = await {
		agencies: () => checkAgencies(deps, rows),
		services: () => checkServices(deps, rows, agenciesIn(mapped)),
		cases: () => checkCases(deps, rows, { agencyIds, enteredBy: staff.username, setup })
	}[kind]();
	return ready.ok ? ok({ kind: 'catalogue', ...ready.value }) : ready;
}

/** What the columns lack, said of the heading; also cells that stand beside it. */
function headingFaults({ headings, rows, fields, mapping }: OpenUpload): CellFault[] {
	const [first] = rows;
	const line = first ? first.line - 1 : 1;
	const missing = mappingFaults(mapping.columns, fields).map((it) => ({
		line: Math.max(1, line),
		field: it.field,
		code: `column-${it.code}`
	}));
	const wide = rows.filter((it) => it.cells.length > headings.length);
	return [...missing, ...wide.map((it) => ({ line: it.line, field: '', code: 'beside-heading' }))];
}
