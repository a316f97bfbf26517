import type { Migration } from 'kysely/migration';
import * as m0001 from './inbox_0001_receipts.ts';
import * as m0002 from './inbox_0002_typed_codes.ts';
import * as m0003 from './inbox_0003_steps.ts';
import * as m0004 from './inbox_0004_signed.ts';
import * as m0005 from './inbox_0005_steps_apart.ts';
import * as m0006 from './inbox_0006_waiting_of_file.ts';
import * as m0007 from './inbox_0007_unreceipted.ts';
import * as m0008 from './inbox_0008_one_day.ts';

/**
 * Those of the inbox, which is a store of its own. In order of name. Add to the end; never edit or
 * reorder a migration that has shipped.
 */
export const inboxMigrations: Record<string, Migration> = {
	'0001_receipts': m0001,
	'0002_typed_codes': m0002,
	'0003_steps': m0003,
	'0004_signed': m0004,
	'0005_steps_apart': m0005,
	'0006_waiting_of_file': m0006,
	'0007_unreceipted': m0007,
	'0008_one_day': m0008
};
