import type { ImportKind, ImportSetup } from '#lib/domain/imports/kinds.ts';
import { messages } from '#lib/messages/index.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { XLSX_TYPE } from '#lib/server/export/xlsx/xlsx.ts';
import { listImportedFiles, type ImportedFile } from '#lib/server/storage/import-files.ts';
import { listOutbox } from '#lib/server/storage/outbox.ts';
import { listSurveys } from '#lib/server/storage/surveys.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import type { Agency } from '#lib/domain/agency.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import { IMPORT_KINDS } from '#lib/domain/imports/kinds.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { dryRun } from './dry-run.ts';
import { fieldsOf } from './fields.ts';
import { markedWorkbook, templateWorkbook } from './marked-workbook.ts';
import { openUpload, type UploadKey } from './open-upload.ts';
import { IMPORT_RIGHT } from './rights.ts';

/** Files of the list of those that came in. */
const LATEST = 20;

export interface ImportsPage {
	/** What this staff member may take in. */
	kinds: ImportKind[];
	/** The latest first; only to whoever takes in ballots too. */
	latest: ImportedFile[];
	/** Surveys with ballots that were taken in and are not in the inbox yet; the same. */
	onTheWay: ArrivingBallots[];
}

interface ArrivingBallots {
	survey: Pick<Survey, 'id' | 'title'>;
	ballots: number;
	/** When the first of them were taken in; ISO 8601, UTC. */
	since: string;
}

/** @throws AppError `not-logged-in`; `not-allowed` for who may take in nothing */
export async function importsPage(deps: Deps, staff: Staff | undefined): Promise<ImportsPage> {
	if (!staff) throw new AppError('not-logged-in', 'imports');
	const kinds = IMPORT_KINDS.filter((it) => isAllowed(staff, IMPORT_RIGHT[it]));
	if (kinds.length === 0) throw new AppError('not-allowed', 'imports');
	const seesAll = isAllowed(staff, 'ballots:import');
	if (!seesAll) return { kinds, latest: [], onTheWay: [] };
	const latest = await listImportedFiles(deps.db, LATEST);
	return { kinds, latest, onTheWay: await arrivingBallots(deps) };
}

async function arrivingBallots({ db }: Deps): Promise<ArrivingBallots[]> {
	const taken = await listOutbox(db);
	if (taken.length === 0) return [];
	const surveys = await listSurveys(db);
	return surveys.flatMap(({ id, title }) => {
		const ofSurvey = taken.filter((it) => it.surveyId === id);
		const [first] = ofSurvey;
		if (!first) return [];
		const ballots = ofSurvey.reduce((sum, it) => sum + it.ballots, 0);
		return [{ survey: { id, title }, ballots, since: first.takenAt }];
	});
}

/** What a file of a kind may be said to be about. */
export interface UploadChoices {
	surveys: Survey[];
	agencies: Agency[];
}

/** @throws AppError `not-logged-in`, `not-allowed` */
export async function uploadChoices(
	deps: Deps,
	staff: Staff | undefined,
	kind: ImportKind
): Promise<UploadChoices> {
	requireAllowed(staff, IMPORT_RIGHT[kind]);
	if (kind !== 'ballots') return { surveys: [], agencies: [] };
	const surveys = await listSurveys(deps.db);
	const taking = surveys.filter((it) => it.status === 'open' || it.status === 'closed');
	return { surveys: taking, agencies: await listAgencies(deps.db) };
}

/**
 * An empty workbook to fill in.
 * @throws AppError `not-logged-in`, `not-allowed`; 'survey-not-found' for ballots of none
 */
export async function importTemplate(
	deps: Deps,
	staff: Staff | undefined,
	{ kind, survey, locale }: { kind: ImportKind; survey: string; locale: Locale }
): Promise<ExportFile> {
	requireAllowed(staff, IMPORT_RIGHT[kind]);
	const setup: ImportSetup = { survey, agency: '', month: '', source: '', asOf: '' };
	const fields = await fieldsOf(deps, kind, setup, locale);
	// A question's own words stand in a form; its id alone is what no other heading can be.
	const headings = fields.map((it) => (it.options || kind === 'ballots' ? it.name : it.label));
	const title = messages(locale).imports.kinds[kind];
	return fileOf(`mau-${kind}.xlsx`, templateWorkbook(headings, title));
}

/**
 * The file that was sent, with what is wrong marked in it.
 * @throws AppError as `openUpload`
 */
export async function markedFile(
	deps: Deps,
	staff: Staff | undefined,
	key: UploadKey
): Promise<ExportFile> {
	requireAllowed(staff, IMPORT_RIGHT[key.kind]);
	const opened = await openUpload(deps, staff, key);
	const outcome = await dryRun(deps, staff, opened);
	const faults = outcome.ok ? [] : outcome.error;
	return fileOf(`loi-${key.kind}.xlsx`, markedWorkbook(opened, faults, messages(key.locale)));
}

async function fileOf(name: string, parts: AsyncIterable<Uint8Array>): Promise<ExportFile> {
	const bytes = new Uint8Array(Buffer.concat(await Array.fromAsync(parts)));
	return { name, contentType: XLSX_TYPE, bytes };
}
