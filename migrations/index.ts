import type { Migration } from 'kysely/migration';
import * as m0001 from './0001_catalogue.ts';
import * as m0002 from './0002_ballot_and_tally.ts';
import * as m0003 from './0003_staff_and_audit.ts';
import * as m0004 from './0004_roles.ts';
import * as m0005 from './0005_catalogue_records.ts';
import * as m0006 from './0006_points.ts';
import * as m0007 from './0007_inbox_moves_out.ts';
import * as m0008 from './0008_plans.ts';
import * as m0009 from './0009_gap.ts';
import * as m0010 from './0010_questionnaire_draft.ts';
import * as m0011 from './0011_lease.ts';
import * as m0012 from './0012_paper.ts';
import * as m0013 from './0013_imports.ts';
import * as m0014 from './0014_slip_batches.ts';
import * as m0015 from './0015_log.ts';
import * as m0016 from './0016_voids.ts';
import * as m0017 from './0017_staff_activation.ts';
import * as m0018 from './0018_report_text.ts';
import * as m0019 from './0019_handover.ts';
import * as m0020 from './0020_freezes.ts';
import * as m0021 from './0021_short_keys.ts';
import * as m0022 from './0022_log_tiles.ts';
import * as m0023 from './0023_api_token.ts';
import * as m0024 from './0024_composed_questionnaire.ts';
import * as m0025 from './0025_agency_logo.ts';
import * as m0026 from './0026_points_rule.ts';
import * as m0027 from './0027_import_progress.ts';
import * as m0028 from './0028_ranked_sources.ts';
import * as m0029 from './0029_facts_in_the_log.ts';
import * as m0030 from './0030_freeze_in_log.ts';
import * as m0031 from './0031_outbox.ts';
import * as m0032 from './0032_gap_differed.ts';
import * as m0033 from './0033_last_shown.ts';

/** In order of name. Add to the end; never edit or reorder a migration that has shipped. */
export const migrations: Record<string, Migration> = {
	'0001_catalogue': m0001,
	'0002_ballot_and_tally': m0002,
	'0003_staff_and_audit': m0003,
	'0004_roles': m0004,
	'0005_catalogue_records': m0005,
	'0006_points': m0006,
	'0007_inbox_moves_out': m0007,
	'0008_plans': m0008,
	'0009_gap': m0009,
	'0010_questionnaire_draft': m0010,
	'0011_lease': m0011,
	'0012_paper': m0012,
	'0013_imports': m0013,
	'0014_slip_batches': m0014,
	'0015_log': m0015,
	'0016_voids': m0016,
	'0017_staff_activation': m0017,
	'0018_report_text': m0018,
	'0019_handover': m0019,
	'0020_freezes': m0020,
	'0021_short_keys': m0021,
	'0022_log_tiles': m0022,
	'0023_api_token': m0023,
	'0024_composed_questionnaire': m0024,
	'0025_agency_logo': m0025,
	'0026_points_rule': m0026,
	'0027_import_progress': m0027,
	'0028_ranked_sources': m0028,
	'0029_facts_in_the_log': m0029,
	'0030_freeze_in_log': m0030,
	'0031_outbox': m0031,
	'0032_gap_differed': m0032,
	'0033_last_shown': m0033
};
