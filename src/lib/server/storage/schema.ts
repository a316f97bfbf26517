import type { Kysely, Selectable, Transaction } from 'kysely';
import type { BallotsTables } from './schema/ballots.ts';
import type { CatalogueTables } from './schema/catalogue.ts';
import type { PlansTables } from './schema/plans.ts';
import type { FreezesTables } from './schema/freezes.ts';
import type { GapsTables } from './schema/gaps.ts';
import type { DesignTables } from './schema/design.ts';
import type { PaperTables } from './schema/paper.ts';
import type { HandoverTables } from './schema/handover.ts';
import type { ImportsTables } from './schema/imports.ts';
import type { TokensTables } from './schema/tokens.ts';
import type { PointsRulesTables } from './schema/points-rules.ts';
import type { ReportsTables } from './schema/reports.ts';
import type { SlipsTables } from './schema/slips.ts';
import type { LogTables } from './schema/log.ts';
import type { StaffTables } from './schema/staff.ts';
import type { SurveysTables } from './schema/surveys.ts';
import type { VoidsTables } from './schema/voids.ts';

export type { FiledUnderColumns } from './schema/ballots.ts';

/**
 * The columns that both databases store: text ids, ISO 8601 UTC text times, `2026-11-23` days,
 * `2026-11` months, 0/1 flags, JSON as text. The survey's id is part of every key that grows with
 * the number of ballots, so that a distributed PostgreSQL can spread the tables by it.
 */
export interface Database
	extends
		CatalogueTables,
		HandoverTables,
		ImportsTables,
		PlansTables,
		SurveysTables,
		BallotsTables,
		GapsTables,
		FreezesTables,
		PaperTables,
		StaffTables,
		SlipsTables,
		DesignTables,
		LogTables,
		VoidsTables,
		TokensTables,
		PointsRulesTables,
		ReportsTables {}

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;
export type AgencyRow = Selectable<Database['agency']>;
export type ServiceRow = Selectable<Database['service']>;
export type SurveyRow = Selectable<Database['survey']>;
export type PointRow = Selectable<Database['point']>;
export type PlanRow = Selectable<Database['plan']>;
export type StaffRow = Selectable<Database['staff']>;
export type TallyRow = Selectable<Database['tally']>;
