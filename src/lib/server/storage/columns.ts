import type { Database } from './schema.ts';
import { BALLOTS_COLUMNS } from './schema/ballots.ts';
import { CATALOGUE_COLUMNS } from './schema/catalogue.ts';
import type { ColumnsOf } from './schema/columns-of.ts';
import { PLANS_COLUMNS } from './schema/plans.ts';
import { FREEZES_COLUMNS } from './schema/freezes.ts';
import { GAPS_COLUMNS } from './schema/gaps.ts';
import { DESIGN_COLUMNS } from './schema/design.ts';
import { PAPER_COLUMNS } from './schema/paper.ts';
import { TOKENS_COLUMNS } from './schema/tokens.ts';
import { POINTS_RULES_COLUMNS } from './schema/points-rules.ts';
import { REPORTS_COLUMNS } from './schema/reports.ts';
import { HANDOVER_COLUMNS } from './schema/handover.ts';
import { IMPORTS_COLUMNS } from './schema/imports.ts';
import { SLIPS_COLUMNS } from './schema/slips.ts';
import { LOG_COLUMNS } from './schema/log.ts';
import { STAFF_COLUMNS } from './schema/staff.ts';
import { SURVEYS_COLUMNS } from './schema/surveys.ts';
import { VOIDS_COLUMNS } from './schema/voids.ts';

/** Runtime twin of the table types; a test compares it with the migrated database. */
export const COLUMNS = {
	...CATALOGUE_COLUMNS,
	...PLANS_COLUMNS,
	...HANDOVER_COLUMNS,
	...IMPORTS_COLUMNS,
	...SURVEYS_COLUMNS,
	...BALLOTS_COLUMNS,
	...GAPS_COLUMNS,
	...FREEZES_COLUMNS,
	...PAPER_COLUMNS,
	...STAFF_COLUMNS,
	...DESIGN_COLUMNS,
	...SLIPS_COLUMNS,
	...LOG_COLUMNS,
	...VOIDS_COLUMNS,
	...TOKENS_COLUMNS,
	...POINTS_RULES_COLUMNS,
	...REPORTS_COLUMNS
} as const satisfies ColumnsOf<Database>;
