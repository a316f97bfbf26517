import type { Command } from './context.ts';
import { command as backup } from './backup.ts';
import { command as bundle } from './bundle.ts';
import { command as demo } from './demo.ts';
import { command as exportResults } from './export.ts';
import { command as exportQuestionnaire } from './export-questionnaire.ts';
import { command as freeze } from './freeze.ts';
import { command as importBallots } from './import-ballots.ts';
import { importAgencies, importServices } from './import-catalogue.ts';
import { command as importStaff } from './import-staff.ts';
import { command as importQuestionnaire } from './import-questionnaire.ts';
import { command as migrate } from './migrate.ts';
import { command as recount } from './recount.ts';
import { command as restore } from './restore.ts';
import { command as seal } from './seal.ts';
import { command as slips } from './slips.ts';
import { command as tally } from './tally.ts';
import { command as userAdd } from './user-add.ts';
import { command as userDisable } from './user-disable.ts';
import { command as userList } from './user-list.ts';

/** All that `npm run cli -- …` knows, in the order in which the help lists it. */
export const commands: readonly Command[] = [
	migrate,
	demo,
	userAdd,
	userDisable,
	userList,
	importAgencies,
	importServices,
	importStaff,
	importQuestionnaire,
	importBallots,
	freeze,
	exportResults,
	exportQuestionnaire,
	slips,
	tally,
	recount,
	seal,
	bundle,
	backup,
	restore
];
