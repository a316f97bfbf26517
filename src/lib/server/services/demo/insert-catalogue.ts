import { insertAgency } from '#lib/server/storage/agencies.ts';
import { insertCaseCount } from '#lib/server/storage/case-counts.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { insertService } from '#lib/server/storage/services.ts';
import { insertSuccession } from '#lib/server/storage/successions.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { DEMO_AGENCIES, DEMO_SERVICES } from './catalogue.ts';
import { JUSTICE_SERVICES, justiceCases } from './justice.ts';
import { MORE_AGENCIES, SUCCESSIONS } from './more-agencies.ts';

/** Agencies, services and files, all of them marked as examples. */
export async function insertDemoCatalogue(tx: Tx, deps: Deps): Promise<void> {
	for (const agency of [...DEMO_AGENCIES, ...MORE_AGENCIES]) await insertAgency(tx, agency, true);
	for (const service of [...DEMO_SERVICES, ...JUSTICE_SERVICES]) {
		await insertService(tx, service, true);
	}
	for (const succession of SUCCESSIONS) await insertSuccession(tx, succession);
	const enteredAt = new Date(deps.now()).toISOString();
	await insertCaseCount(tx, justiceCases(), { enteredBy: 'cli', enteredAt, sample: true });
}
