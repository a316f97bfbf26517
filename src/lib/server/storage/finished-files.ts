import { sql } from 'kysely';
import { SERVICE_NOT_RECORDED } from '#lib/domain/agency.ts';
import type { CaseCount } from '#lib/domain/catalogue/case-count.ts';
import type { CountedFiles } from '#lib/domain/figures.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Db } from './schema.ts';

/** More agencies times periods than anybody reports. */
const MOST = 100_000;

/** The latest count of each of these agencies as a whole. */
export async function latestOfAgencies(
	db: Db,
	agencyIds: readonly string[]
): Promise<Pick<CaseCount, 'agencyId' | 'period' | 'finished'>[]> {
	if (agencyIds.length === 0) return [];
	const rows = await db
		.selectFrom('case_count')
		.select(['agency_id', 'period', 'finished'])
		.where('service_code', '=', SERVICE_NOT_RECORDED)
		.where('agency_id', 'in', agencyIds)
		.orderBy('period', 'desc')
		.orderBy('agency_id')
		.limit(MOST)
		.execute();
	const latest = new Map<string, (typeof rows)[number]>();
	for (const row of rows) if (!latest.has(row.agency_id)) latest.set(row.agency_id, row);
	return [...latest.values()].map((it) => ({
		agencyId: it.agency_id,
		period: it.period,
		finished: it.finished
	}));
}

/** Finished files of one agency in one period, each as it was entered. */
export interface FinishedFiles {
	agencyId: string;
	/** Of the agency as a whole. */
	whole?: number;
	/** Of its services together. */
	services?: number;
}

export async function finishedByAgency(
	db: Db,
	agencyIds: readonly string[],
	period: Period
): Promise<FinishedFiles[]> {
	if (agencyIds.length === 0) return [];
	const rows = await db
		.selectFrom('case_count')
		.where('period', '=', period)
		.where('agency_id', 'in', agencyIds)
		.select('agency_id')
		.select(
			sql<number | null>`cast(sum(case when service_code = '' then finished end) as integer)`.as(
				'whole'
			)
		)
		.select(
			sql<number | null>`cast(sum(case when service_code <> '' then finished end) as integer)`.as(
				'services'
			)
		)
		.groupBy('agency_id')
		.orderBy('agency_id')
		.execute();
	return rows.map(({ agency_id: agencyId, whole, services }) => ({
		agencyId,
		...(whole !== null && { whole }),
		...(services !== null && { services })
	}));
}

/** Of each agency what was entered of it as a whole, else of its services, together by source and person. */
export async function countedFiles(
	db: Db,
	agencyIds: readonly string[],
	period: Period
): Promise<CountedFiles[]> {
	if (agencyIds.length === 0) return [];
	const isWhole = sql<number>`case when service_code = '' then 1 else 0 end`;
	const rows = await db
		.selectFrom('case_count')
		.where('period', '=', period)
		.where('agency_id', 'in', agencyIds)
		.select(['agency_id', 'source', 'entered_by', isWhole.as('is_whole')])
		.select((eb) => eb.fn.max('as_of').as('as_of'))
		.select(sql<number>`cast(sum(finished) as integer)`.as('finished'))
		.groupBy(['agency_id', 'source', 'entered_by', isWhole])
		.orderBy('agency_id')
		.orderBy('source')
		.orderBy('entered_by')
		.limit(MOST)
		.execute();
	const whole = new Set(rows.filter((it) => it.is_whole === 1).map((it) => it.agency_id));
	return rows
		.filter((it) => it.is_whole === 1 || !whole.has(it.agency_id))
		.map((it) => ({
			agencyId: it.agency_id,
			period,
			finished: it.finished,
			source: it.source,
			asOf: it.as_of,
			enteredBy: it.entered_by
		}));
}
