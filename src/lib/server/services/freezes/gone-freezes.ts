import { fromHex } from '#lib/domain/bytes.ts';
import { freezeCode, freezeCodeInGroups, type Freeze } from '#lib/domain/freeze.ts';
import { parseLogEntry } from '#lib/domain/parse-log-entry.ts';
import { isProven } from '#lib/server/services/proven-entry.ts';
import { listFreezes } from '#lib/server/storage/freezes.ts';
import { listLogEntries } from '#lib/server/storage/log.ts';
import type { Db } from '#lib/server/storage/schema.ts';

/** A freeze that a survey's log tells of and that is not kept as it was made: removed or altered. */
export interface GoneFreeze {
	/** Of its entry in the log, from 0. */
	place: number;
	/** In words for the operator: which, and what of it is wrong. */
	fault: string;
}

/**
 * Looks whether each freeze that the log tells of is there, with its number, its code and its place.
 * Reads no figures: one look into an index, the heads of the freezes and a leaf for each.
 */
export async function goneFreezes(db: Db, surveyId: string): Promise<GoneFreeze[]> {
	const heads = await listFreezes(db, surveyId);
	const kept = new Map(heads.map((it) => [it.logPlace, it]));
	const gone: GoneFreeze[] = [];
	for (const logged of await listLogEntries(db, surveyId, 'freeze')) {
		const { place, data } = logged;
		const isProvenEntry = await isProven(db, surveyId, logged);
		const fault = isProvenEntry ? faultOf(data, kept.get(place)) : ALTERED;
		if (fault !== undefined) gone.push({ place, fault });
	}
	return gone;
}

const ALTERED = 'a freeze in its log is not what was signed';

function faultOf(data: string, kept: Freeze | undefined): string | undefined {
	const entry = parseLogEntry(data);
	const hash = entry?.kind === 'freeze' ? fromHex(entry.sha256) : undefined;
	if (entry?.kind !== 'freeze' || !hash) return ALTERED;
	const code = freezeCode(hash);
	if (kept?.number === entry.number && kept.code === code) return undefined;
	const name = `freeze ${entry.number} (code ${freezeCodeInGroups(code)})`;
	return `${name} stands in its log and is gone or altered`;
}
