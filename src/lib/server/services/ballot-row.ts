import { OTHER_SERVICE, type Agency, type Service } from '#lib/domain/agency.ts';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { parseBallot, type Entries, type FieldErrorCode } from '#lib/domain/parse-ballot.ts';
import type { Point } from '#lib/domain/point.ts';
import { allQuestions, isEnabled, type Questionnaire } from '#lib/domain/questionnaire.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { listPoints } from '#lib/server/storage/points.ts';
import { listServices } from '#lib/server/storage/services.ts';
import type { FileFault, FileRow } from './ballot-file.ts';
import type { Deps } from './deps.ts';
import { requireQuestionnaire } from './questionnaires.ts';

/** Columns beside the questions'. */
const OWN_COLUMNS = ['agency', 'point', 'service', 'month'];

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const REASONS: Record<FieldErrorCode, string> = {
	required: 'an answer is required',
	'not-an-option': 'no such option',
	'too-long': 'the text is too long',
	'too-many': 'too many options',
	'no-consent': 'a sensitive answer needs its consent column'
};

interface Catalogue {
	survey: Survey;
	questionnaire: Questionnaire;
	agencies: ReadonlyMap<string, Agency>;
	points: ReadonlyMap<string, Point>;
	services: readonly Service[];
}

/** Knows a survey's agencies, points, services and questions. */
export interface BallotRowReader {
	/** Faults of the heading. All rows have the same columns. */
	unknownColumns: (rows: readonly FileRow[]) => FileFault[];
	readRow: (row: FileRow) => Result<FiledBallot, FileFault[]>;
}

export async function ballotRowReader(deps: Deps, survey: Survey): Promise<BallotRowReader> {
	const { code, version } = survey.questionnaire;
	const agencies = await listAgencies(deps.db);
	const points = await listPoints(deps.db, survey.id);
	const catalogue: Catalogue = {
		survey,
		questionnaire: await requireQuestionnaire(deps, code, version),
		agencies: new Map(agencies.map((it) => [it.code, it])),
		points: new Map(points.map((it) => [it.code, it])),
		services: await listServices(
			deps.db,
			agencies.map((it) => it.id)
		)
	};
	return {
		unknownColumns: ([row]) => unknownColumns(catalogue.questionnaire, row?.cells ?? new Map()),
		readRow: (row) => readRow(catalogue, row)
	};
}

function readRow(catalogue: Catalogue, row: FileRow): Result<FiledBallot, FileFault[]> {
	const { line, cells } = row;
	const { questionnaire, survey } = catalogue;
	const fault = (column: string, reason: string): FileFault => ({ line, column, reason });
	const agencyId = agencyOf(catalogue, cells);
	const month = cells.get('month')?.trim() ?? '';
	const service = cells.get('service')?.trim() ?? '';
	const parsed = parseBallot(questionnaire, entriesOf(questionnaire, cells));
	const faults = [
		...(agencyId === undefined ? [fault('agency', 'no such agency or point of the survey')] : []),
		...(MONTH.test(month) ? [] : [fault('month', 'a month such as 2024-11 is needed')]),
		...(isServiceOf(catalogue, agencyId, service)
			? []
			: [fault('service', 'no such service of the agency')]),
		...(parsed.ok ? [] : parsed.error.map((it) => fault(it.field, REASONS[it.code])))
	];
	if (faults.length > 0 || agencyId === undefined || !parsed.ok) return err(faults);
	return ok({
		surveyId: survey.id,
		questionnaireVersion: questionnaire.version,
		agencyId,
		serviceCode: service,
		channel: 'import',
		assurance: 'import',
		month,
		answers: packAnswers(questionnaire, parsed.value.answers)
	});
}

/** The agency named, or that of the point named; a hall does not tell which agency was meant. */
function agencyOf({ agencies, points }: Catalogue, cells: FileRow['cells']): string | undefined {
	const agency = cells.get('agency')?.trim();
	if (agency) return agencies.get(agency)?.id;
	const point = points.get(cells.get('point')?.trim().toUpperCase() ?? '');
	return point?.kind === 'agency' ? point.agencyIds[0] : undefined;
}

function isServiceOf({ services }: Catalogue, agencyId: string | undefined, code: string): boolean {
	if (agencyId === undefined) return true; // the agency is the fault; its services are not known
	if (code === '' || code === OTHER_SERVICE) return true;
	return services.some((it) => it.agencyId === agencyId && it.code === code);
}

function unknownColumns(questionnaire: Questionnaire, cells: FileRow['cells']): FileFault[] {
	const ids = allQuestions(questionnaire)
		.filter(isEnabled)
		.map((it) => it.id);
	const known = new Set([
		...OWN_COLUMNS,
		...ids.flatMap((id) => [id, `${id}.other`, `${id}.consent`])
	]);
	return [...cells.keys()]
		.filter((column) => !known.has(column))
		.map((column) => ({ line: 1, column, reason: 'no such column' }));
}

/** A cell of several choices holds their ids with `;` between. */
function entriesOf(questionnaire: Questionnaire, cells: FileRow['cells']): Entries {
	const multiple = new Set(
		allQuestions(questionnaire)
			.filter((it) => it.kind === 'multiple')
			.map((it) => it.id)
	);
	return Object.fromEntries(
		[...cells].map(([column, cell]) => [column, multiple.has(column) ? cell.split(';') : [cell]])
	);
}
