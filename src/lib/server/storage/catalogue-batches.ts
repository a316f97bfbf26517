import { sql } from 'kysely';
import type { Agency, Service } from '#lib/domain/agency.ts';
import type { CaseCount } from '#lib/domain/catalogue/case-count.ts';
import { agencyColumns } from './agencies.ts';
import { columnsOf, type Entered } from './case-counts.ts';
import type { Tx } from './schema.ts';
import { serviceColumns } from './services.ts';

/** Rows of one statement: SQLite binds at most 32,766 values, a count of files has fifteen. */
const ROWS_PER_STATEMENT = 500;

/** New ones are added, those whose id there is are written over; parents come after all are there. */
export async function upsertAgencies(tx: Tx, agencies: readonly Agency[]): Promise<void> {
	for (const some of inBatches(agencies)) {
		const rows = some.map((it) => ({ id: it.id, ...agencyColumns(it), parent_id: null }));
		await tx
			.insertInto('agency')
			.values(rows)
			.onConflict((oc) =>
				oc.column('id').doUpdateSet((eb) => ({
					name: eb.ref('excluded.name'),
					name_en: eb.ref('excluded.name_en'),
					comparison_group: eb.ref('excluded.comparison_group'),
					hotline: eb.ref('excluded.hotline'),
					superior: eb.ref('excluded.superior'),
					symbol: eb.ref('excluded.symbol'),
					valid_from: eb.ref('excluded.valid_from'),
					valid_to: eb.ref('excluded.valid_to'),
					search_text: eb.ref('excluded.search_text'),
					revision: sql<number>`agency.revision + 1`
				}))
			)
			.execute();
	}
	for (const { id, parentId } of agencies) {
		const parent_id = parentId ?? null;
		await tx.updateTable('agency').set({ parent_id }).where('id', '=', id).execute();
	}
}

/** New ones are added, those whose id there is are written over. */
export async function upsertServices(tx: Tx, services: readonly Service[]): Promise<void> {
	for (const some of inBatches(services)) {
		await tx
			.insertInto('service')
			.values(some.map((it) => ({ id: it.id, ...serviceColumns(it) })))
			.onConflict((oc) =>
				oc.column('id').doUpdateSet((eb) => ({
					name: eb.ref('excluded.name'),
					name_en: eb.ref('excluded.name_en'),
					field: eb.ref('excluded.field'),
					search_text: eb.ref('excluded.search_text'),
					revision: sql<number>`service.revision + 1`
				}))
			)
			.execute();
	}
}

/** New ones are added, those of the same agency, service and period are written over. */
export async function upsertCaseCounts(
	tx: Tx,
	counts: readonly CaseCount[],
	entered: Entered
): Promise<void> {
	for (const some of inBatches(counts)) {
		await tx
			.insertInto('case_count')
			.values(some.map((it) => columnsOf(it, entered)))
			.onConflict((oc) =>
				oc.columns(['agency_id', 'period', 'service_code']).doUpdateSet((eb) => ({
					total: eb.ref('excluded.total'),
					received: eb.ref('excluded.received'),
					carried_over: eb.ref('excluded.carried_over'),
					finished: eb.ref('excluded.finished'),
					on_time: eb.ref('excluded.on_time'),
					late: eb.ref('excluded.late'),
					still_open: eb.ref('excluded.still_open'),
					source: eb.ref('excluded.source'),
					as_of: eb.ref('excluded.as_of'),
					entered_by: eb.ref('excluded.entered_by'),
					entered_at: eb.ref('excluded.entered_at'),
					sample: eb.ref('excluded.sample'),
					revision: sql<number>`case_count.revision + 1`
				}))
			)
			.execute();
	}
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
	for (let start = 0; start < all.length; start += ROWS_PER_STATEMENT) {
		yield all.slice(start, start + ROWS_PER_STATEMENT);
	}
}
