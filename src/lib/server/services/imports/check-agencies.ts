import type { Agency } from '#lib/domain/agency.ts';
import { agencyTexts, parseAgency, type AgencyDraft } from '#lib/domain/catalogue/agency-draft.ts';
import type { CellFault } from '#lib/domain/imports/kinds.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { upsertAgencies } from '#lib/server/storage/catalogue-batches.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ImportRows, Ready } from './rows.ts';

interface Read {
	line: number;
	draft: AgencyDraft;
}

/**
 * Agencies as a file gives them: new codes are added, known ones changed in what the file's columns
 * say. One may lie below another of the same file.
 */
export async function checkAgencies(
	deps: Deps,
	rows: ImportRows
): Promise<Result<Ready, CellFault[]>> {
	const stored = await listAgencies(deps.db);
	const byCode = new Map(stored.map((it) => [it.code, it]));
	const byId = new Map(stored.map((it) => [it.id, it]));
	const faults: CellFault[] = [];
	const read = new Map<string, Read>();
	for await (const { line, texts } of rows) {
		const known = byCode.get((texts.code ?? '').trim().toUpperCase());
		const before = known && agencyTexts(known, byId.get(known.parentId ?? '')?.code);
		const parsed = parseAgency({ ...before, ...texts });
		if (!parsed.ok) faults.push(...parsed.error.map((it) => ({ line, ...it })));
		else if (read.has(parsed.value.code)) faults.push({ line, field: 'code', code: 'twice' });
		else read.set(parsed.value.code, { line, draft: parsed.value });
	}
	const parents = new Map(stored.map((it) => [it.code, byId.get(it.parentId ?? '')?.code]));
	for (const { draft } of read.values()) parents.set(draft.code, draft.parentCode);
	for (const it of read.values()) faults.push(...parentFaults(it, parents));
	if (faults.length > 0) return err(faults);
	return ok(readyOf(deps, [...read.values()], byCode));
}

function parentFaults(
	{ line, draft }: Read,
	parents: ReadonlyMap<string, string | undefined>
): CellFault[] {
	if (draft.parentCode === undefined) return [];
	if (!parents.has(draft.parentCode)) return [{ line, field: 'parent', code: 'unknown-agency' }];
	const seen = new Set([draft.code]);
	for (let at: string | undefined = draft.parentCode; at !== undefined; at = parents.get(at)) {
		if (at === draft.code) return [{ line, field: 'parent', code: 'below-itself' }];
		if (seen.has(at)) return []; // a circle of others: said at their own rows
		seen.add(at);
	}
	return [];
}

function readyOf(deps: Deps, read: readonly Read[], byCode: ReadonlyMap<string, Agency>): Ready {
	const ids = new Map([...byCode].map(([code, it]) => [code, it.id]));
	const added = read.filter(({ draft }) => !byCode.has(draft.code));
	for (const { draft } of added) ids.set(draft.code, deps.newId());
	const agencies = read.map(({ draft: { parentCode, ...draft } }): Agency => {
		const parentId = parentCode === undefined ? undefined : ids.get(parentCode);
		const id = ids.get(draft.code) ?? deps.newId();
		return { id, ...draft, ...(parentId !== undefined && { parentId }) };
	});
	return {
		added: added.length,
		changed: read.length - added.length,
		store: (tx) => upsertAgencies(tx, agencies)
	};
}
