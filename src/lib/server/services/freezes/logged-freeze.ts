import { fromHex } from '#lib/domain/bytes.ts';
import { freezeCode, type Freeze } from '#lib/domain/freeze.ts';
import { parseLogEntry } from '#lib/domain/parse-log-entry.ts';
import { isProven } from '#lib/server/services/proven-entry.ts';
import { findLogEntry } from '#lib/server/storage/log.ts';
import type { Db } from '#lib/server/storage/schema.ts';

/**
 * What the log says of a freeze at the place that it names.
 * @returns SHA-256 of its content's text, hex; undefined where the log does not tell of this freeze there
 */
export async function loggedHash(
	db: Db,
	{ surveyId, number, code, logPlace }: Freeze
): Promise<string | undefined> {
	if (logPlace === undefined) return undefined;
	const data = await findLogEntry(db, surveyId, logPlace);
	if (data === undefined || !(await isProven(db, surveyId, { place: logPlace, data }))) return;
	const entry = parseLogEntry(data);
	if (entry?.kind !== 'freeze' || entry.number !== number) return undefined;
	const hash = fromHex(entry.sha256);
	return hash && freezeCode(hash) === code ? entry.sha256 : undefined;
}
