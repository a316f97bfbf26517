import { SERVICE_NOT_RECORDED } from '#lib/domain/agency.ts';
import type { CaseCount } from '#lib/domain/catalogue/case-count.ts';
import { parseCaseCount } from '#lib/domain/catalogue/case-draft.ts';
import type { CellFault, ImportSetup } from '#lib/domain/imports/kinds.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { listCaseCounts } from '#lib/server/storage/case-counts.ts';
import { upsertCaseCounts } from '#lib/server/storage/catalogue-batches.ts';
import { listServices } from '#lib/server/storage/services.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { agencyFinder } from './agency-names.ts';
import type { ImportRows, Ready } from './rows.ts';

/** Whose counts may come in, and who enters them. */
export interface CaseEntry {
	/** Absent for all. */
	agencyIds: readonly string[] | undefined;
	enteredBy: string;
	setup: ImportSetup;
}

/** Counts of files as a file gives them; source and day may be said once for all of them. */
export async function checkCases(
	deps: Deps,
	rows: ImportRows,
	{ agencyIds, enteredBy, setup }: CaseEntry
): Promise<Result<Ready, CellFault[]>> {
	const agencies = await listAgencies(deps.db);
	const find = agencyFinder(agencies);
	const services = await listServices(
		deps.db,
		agencies.map((it) => it.id)
	);
	const known = new Set(services.map((it) => `${it.agencyId}\n${it.code}`));
	const faults: CellFault[] = [];
	const read = new Map<string, CaseCount>();
	for await (const { line, texts } of rows) {
		const agency = find(texts.agency ?? '');
		const said = { source: setup.source, asOf: setup.asOf };
		const parsed = parseCaseCount({
			...said,
			...texts,
			...(agency && { agency: agency.code })
		});
		if (!parsed.ok) {
			faults.push(...parsed.error.map((it) => ({ line, ...it })));
			continue;
		}
		const { agencyCode: _code, ...count } = parsed.value;
		const fault = placeFault(agency?.id, count.serviceCode, { agencyIds, known });
		const key = keyOf({ ...count, agencyId: agency?.id ?? '' });
		if (fault) faults.push({ line, ...fault });
		else if (read.has(key)) faults.push({ line, field: 'period', code: 'twice' });
		else read.set(key, { ...count, agencyId: agency?.id ?? '' });
	}
	if (faults.length > 0) return err(faults);
	const counts = [...read.values()];
	const stored = new Set((await listCaseCounts(deps.db, { agencyIds })).map(keyOf));
	const added = [...read.keys()].filter((it) => !stored.has(it)).length;
	const enteredAt = new Date(deps.now()).toISOString();
	const entered = { enteredBy, enteredAt, sample: false };
	return ok({
		added,
		changed: counts.length - added,
		store: (tx) => upsertCaseCounts(tx, counts, entered)
	});
}

interface Places {
	agencyIds: readonly string[] | undefined;
	/** Services by agency and code. */
	known: ReadonlySet<string>;
}

function placeFault(
	agencyId: string | undefined,
	serviceCode: string,
	{ agencyIds, known }: Places
): Omit<CellFault, 'line'> | undefined {
	if (agencyId === undefined) return { field: 'agency', code: 'unknown-agency' };
	if (agencyIds && !agencyIds.includes(agencyId)) return { field: 'agency', code: 'not-yours' };
	const isService = serviceCode !== SERVICE_NOT_RECORDED;
	if (!isService || known.has(`${agencyId}\n${serviceCode}`)) return undefined;
	return { field: 'service', code: 'unknown-service' };
}

function keyOf({ agencyId, serviceCode, period }: CaseCount): string {
	return `${agencyId}\n${serviceCode}\n${period}`;
}
