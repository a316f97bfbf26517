import { localText } from '#lib/domain/locale.ts';
import type { Point } from '#lib/domain/point.ts';
import type { Db, PointRow, Tx } from './schema.ts';

const MOST_POINTS = 10_000;

export async function insertPoint(tx: Tx, point: Point): Promise<void> {
	await tx
		.insertInto('point')
		.values({
			id: point.id,
			code: point.code,
			survey_id: point.surveyId,
			kind: point.kind,
			channel: point.channel,
			assurance: point.assurance,
			label: point.label?.vi ?? null,
			label_en: point.label?.en ?? null,
			service_id: point.serviceId ?? null,
			chooses_service: point.choosesService ? 1 : 0,
			counter: point.counter ?? null,
			retired_at: point.retiredAt ?? null
		})
		.execute();
	await tx
		.insertInto('point_agency')
		.values(
			point.agencyIds.map((agencyId, position) => ({
				point_id: point.id,
				agency_id: agencyId,
				position
			}))
		)
		.execute();
}

/** @param code upper case */
export async function findPoint(db: Db, code: string): Promise<Point | undefined> {
	const row = await db.selectFrom('point').selectAll().where('code', '=', code).executeTakeFirst();
	if (!row) return undefined;
	return toPoint(row, await agencyIdsOf(db, [row.id]));
}

export async function findPointById(db: Db, id: string): Promise<Point | undefined> {
	const row = await db.selectFrom('point').selectAll().where('id', '=', id).executeTakeFirst();
	return row && toPoint(row, await agencyIdsOf(db, [row.id]));
}

/** In order of code. */
export async function listPoints(db: Db, surveyId: string): Promise<Point[]> {
	const rows = await db
		.selectFrom('point')
		.selectAll()
		.where('survey_id', '=', surveyId)
		.orderBy('code')
		.limit(MOST_POINTS)
		.execute();
	const agencyIds = await agencyIdsOf(
		db,
		rows.map((row) => row.id)
	);
	return rows.map((row) => toPoint(row, agencyIds));
}

/** The codes that begin with `start`, of all surveys: a code is never used twice. In order. */
export async function codesFrom(db: Db, start: string): Promise<string[]> {
	const rows = await db
		.selectFrom('point')
		.select('code')
		.where('code', 'like', `${start}%`)
		.orderBy('code')
		.limit(MOST_POINTS)
		.execute();
	return rows.map((row) => row.code);
}

/** What may change once a point is made: the words about its place. Where ballots count never does. */
export async function updatePlaceWords(tx: Tx, point: Point): Promise<void> {
	await tx
		.updateTable('point')
		.set({
			label: point.label?.vi ?? null,
			label_en: point.label?.en ?? null,
			counter: point.counter ?? null
		})
		.where('id', '=', point.id)
		.execute();
}

/** @returns false where it was retired before */
export async function retirePoint(tx: Tx, id: string, at: string): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('point')
		.set({ retired_at: at })
		.where('id', '=', id)
		.where('retired_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** The agencies that may be rated in a survey, in order of id. */
export async function listPointAgencyIds(db: Db, surveyId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('point_agency')
		.innerJoin('point', 'point.id', 'point_agency.point_id')
		.where('point.survey_id', '=', surveyId)
		.select('point_agency.agency_id')
		.distinct()
		.orderBy('point_agency.agency_id')
		.execute();
	return rows.map((row) => row.agency_id);
}

async function agencyIdsOf(
	db: Db,
	pointIds: readonly string[]
): Promise<Map<string, readonly string[]>> {
	if (pointIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('point_agency')
		.selectAll()
		.where('point_id', 'in', pointIds)
		.orderBy('point_id')
		.orderBy('position')
		.execute();
	const grouped = Map.groupBy(rows, (row) => row.point_id);
	return new Map([...grouped].map(([id, found]) => [id, found.map((row) => row.agency_id)]));
}

function toPoint(row: PointRow, agencyIds: ReadonlyMap<string, readonly string[]>): Point {
	return {
		id: row.id,
		code: row.code,
		surveyId: row.survey_id,
		kind: row.kind,
		channel: row.channel,
		assurance: row.assurance,
		...(row.label !== null && { label: localText(row.label, row.label_en) }),
		...(row.service_id !== null && { serviceId: row.service_id }),
		choosesService: row.chooses_service === 1,
		...(row.counter !== null && { counter: row.counter }),
		...(row.retired_at !== null && { retiredAt: row.retired_at }),
		agencyIds: agencyIds.get(row.id) ?? []
	};
}
