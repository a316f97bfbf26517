import type { Service } from '#lib/domain/agency.ts';
import { parseService, serviceTexts } from '#lib/domain/catalogue/service-draft.ts';
import type { CellFault } from '#lib/domain/imports/kinds.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { upsertServices } from '#lib/server/storage/catalogue-batches.ts';
import { listServices } from '#lib/server/storage/services.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { agencyFinder } from './agency-names.ts';
import type { ImportRow, ImportRows, Ready } from './rows.ts';

/** Whose services a file has, as it names them. */
export function agenciesIn(rows: readonly ImportRow[]): ReadonlySet<string> {
	return new Set(rows.map((it) => it.texts.agency ?? ''));
}

/**
 * Services as a file gives them: new codes of an agency are added, known ones changed.
 * @param named whose services the file has, as it names them
 */
export async function checkServices(
	deps: Deps,
	rows: ImportRows,
	named: ReadonlySet<string>
): Promise<Result<Ready, CellFault[]>> {
	const agencies = await listAgencies(deps.db);
	const find = agencyFinder(agencies);
	const keyOf = (agencyId: string, code: string) => `${agencyId}\n${code}`;
	// Of those that the file names: a province has twenty thousand.
	const ids = new Set([...named].flatMap((it) => find(it)?.id ?? []));
	const stored = await listServices(deps.db, [...ids]);
	const byKey = new Map(stored.map((it) => [keyOf(it.agencyId, it.code), it]));
	const faults: CellFault[] = [];
	const read = new Map<string, Service>();
	for await (const { line, texts } of rows) {
		const agency = find(texts.agency ?? '');
		const key = agency && keyOf(agency.id, (texts.code ?? '').trim());
		const known = key === undefined ? undefined : byKey.get(key);
		const before = known && agency && serviceTexts(known, agency.code);
		const parsed = parseService({ ...before, ...texts, ...(agency && { agency: agency.code }) });
		if (!parsed.ok) faults.push(...parsed.error.map((it) => ({ line, ...it })));
		else if (!agency || key === undefined) {
			faults.push({ line, field: 'agency', code: 'unknown-agency' });
		} else if (read.has(key)) faults.push({ line, field: 'code', code: 'twice' });
		else {
			const { agencyCode: _code, ...draft } = parsed.value;
			read.set(key, { id: known?.id ?? deps.newId(), agencyId: agency.id, ...draft });
		}
	}
	if (faults.length > 0) return err(faults);
	const added = [...read.keys()].filter((it) => !byKey.has(it)).length;
	const services = [...read.values()];
	return ok({
		added,
		changed: services.length - added,
		store: (tx) => upsertServices(tx, services)
	});
}
