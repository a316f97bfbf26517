import {
	OTHER_SERVICE,
	SERVICE_NOT_RECORDED,
	type Agency,
	type Service
} from '#lib/domain/agency.ts';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { askedBy } from '#lib/domain/own-questions.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { parseBallot, type FieldErrorCode } from '#lib/domain/parse-ballot.ts';
import type { Point } from '#lib/domain/point.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { listPoints } from '#lib/server/storage/points.ts';
import { listServices } from '#lib/server/storage/services.ts';
import { cellOf, entriesOf, notAsked, unknownColumns, type Cells } from './ballot-columns.ts';
import type { FileFault, FileRow } from './ballot-file.ts';
import type { Deps } from './deps.ts';
import { requireQuestionnaire } from './questionnaires.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const REASONS: Record<FieldErrorCode, string> = {
	required: 'an answer is required',
	'not-an-option': 'no such option',
	'too-long': 'the text is too long',
	'too-many': 'too many options',
	'no-consent': 'a sensitive answer needs its consent column'
};

/** Every reason for which a ballot's cell is refused, by a code that can be put into any language. */
export const BALLOT_REASONS = {
	...REASONS,
	'bad-month': 'a month such as 2024-11 is needed',
	'unknown-place': 'no such agency or point of the survey',
	'unknown-service': 'no such service of the agency',
	'not-asked': 'only another agency asks this'
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
	const month = cellOf(cells, 'month');
	const place = placeOf(catalogue, cells);
	const asked = askedOf(catalogue, place);
	const parsed = parseBallot(asked, entriesOf(questionnaire, cells));
	const faults = [
		...(place.ok ? [] : place.error.map((it) => fault(it.column, it.reason))),
		...(MONTH.test(month) ? [] : [fault('month', BALLOT_REASONS['bad-month'])]),
		...(parsed.ok ? [] : parsed.error.map((it) => fault(it.field, REASONS[it.code]))),
		...(place.ok ? notAsked(questionnaire, asked, cells) : []).map((it) =>
			fault(it, BALLOT_REASONS['not-asked'])
		)
	];
	if (faults.length > 0 || !place.ok || !parsed.ok) return err(faults);
	return ok({
		surveyId: survey.id,
		questionnaireVersion: questionnaire.version,
		...place.value,
		channel: 'import',
		assurance: 'import',
		month,
		answers: packAnswers(questionnaire, parsed.value.answers)
	});
}

/** What the row's agency asks; where the agency is not known, what all ask. */
function askedOf(
	{ questionnaire, agencies }: Catalogue,
	place: ReturnType<typeof placeOf>
): Questionnaire {
	const agency = place.ok && [...agencies.values()].find((it) => it.id === place.value.agencyId);
	return askedBy(questionnaire, agency ? agency.code : '');
}

/** What is wrong with a place: in which column, and how. */
interface PlaceFault {
	column: 'agency' | 'point' | 'service';
	reason: string;
}

/** What the cells `agency`, `point` and `service` say together; they may not contradict each other. */
function placeOf(
	catalogue: Catalogue,
	cells: Cells
): Result<Pick<FiledBallot, 'agencyId' | 'serviceCode'>, PlaceFault[]> {
	const [code, agencyCode] = [cellOf(cells, 'point').toUpperCase(), cellOf(cells, 'agency')];
	const point = catalogue.points.get(code);
	const isUnknown = code !== '' && !point;
	const unknown: PlaceFault = { column: 'point', reason: 'no such point of the survey' };
	if (isUnknown && agencyCode === '') return err([unknown]);
	const agency = agencyOf(catalogue, agencyCode, point);
	// Without the agency its services are not known.
	const service = agency.ok && serviceOf(catalogue, agency.value, cellOf(cells, 'service'), point);
	if (!isUnknown && agency.ok && service && service.ok) {
		return ok({ agencyId: agency.value, serviceCode: service.value });
	}
	return err([
		...(isUnknown ? [unknown] : []),
		...(agency.ok ? [] : [agency.error]),
		...(!service || service.ok ? [] : [service.error])
	]);
}

/** The agency named, or that of the point; a hall does not tell which agency was meant. */
function agencyOf(
	{ agencies }: Catalogue,
	code: string,
	point: Point | undefined
): Result<string, PlaceFault> {
	const fault = (reason: string) => err<PlaceFault>({ column: 'agency', reason });
	const id = code === '' && point?.kind === 'agency' ? point.agencyIds[0] : agencies.get(code)?.id;
	if (id === undefined) return fault(BALLOT_REASONS['unknown-place']);
	return !point || point.agencyIds.includes(id) ? ok(id) : fault('not an agency of the point');
}

/** The service that the point fixes, or the one named. */
function serviceOf(
	{ services }: Catalogue,
	agencyId: string,
	named: string,
	point: Point | undefined
): Result<string, PlaceFault> {
	const fault = (reason: string) => err<PlaceFault>({ column: 'service', reason });
	const fixed = services.find((it) => it.id === point?.serviceId)?.code;
	if (fixed !== undefined && named !== '' && named !== fixed) {
		return fault('not the service of the point');
	}
	const code = fixed ?? named;
	if (code === SERVICE_NOT_RECORDED || code === OTHER_SERVICE) return ok(code);
	const isKnown = services.some((it) => it.agencyId === agencyId && it.code === code);
	return isKnown ? ok(code) : fault(BALLOT_REASONS['unknown-service']);
}
