import type { Generated } from 'kysely';
import type { ChainName } from '#lib/domain/plan-approval.ts';
import type { PlanStatus } from '#lib/domain/survey.ts';
import type { ColumnsOf } from './columns-of.ts';

/** What is meant to be asked, of whom, and who agreed to it. */
export interface PlansTables {
	plan: PlanTable;
	plan_revision: PlanRevisionTable;
	plan_agency: PlanAgencyTable;
	plan_step: PlanStepTable;
	plan_file: PlanFileTable;
	setting: SettingTable;
}

interface PlanTable {
	id: string;
	title: string;
	title_en: string | null;
	period_start: string;
	period_end: string;
	status: PlanStatus;
	/** Whose plan it is. */
	agency_id: string | null;
	/** 1 where the department made it, for agencies all over the province. */
	provincial: Generated<number>;
	/** The one in force; 0 for a plan that came without content. */
	revision: Generated<number>;
	chain: Generated<ChainName>;
	/** Steps of the chain that are behind it. */
	passed: Generated<number>;
	/** As the office gave it (số, ký hiệu), and the day on which it did. */
	number: string | null;
	numbered_on: string | null;
}

interface PlanRevisionTable {
	plan_id: string;
	revision: number;
	content: string;
	saved_at: string;
	saved_by: string;
}

interface PlanAgencyTable {
	plan_id: string;
	agency_id: string;
}

interface PlanStepTable {
	plan_id: string;
	position: number;
	at: string;
	actor: string;
	action: string;
	revision: number;
	comment: string;
}

interface PlanFileTable {
	id: string;
	plan_id: string;
	position: number;
	name: string;
	sha256: string;
	/** How many; `content` holds them as base64. */
	bytes: number;
	content: string;
	added_at: string;
	added_by: string;
}

interface SettingTable {
	name: string;
	value: string;
}

export const PLANS_COLUMNS = {
	plan: [
		'id',
		'title',
		'title_en',
		'period_start',
		'period_end',
		'status',
		'agency_id',
		'provincial',
		'revision',
		'chain',
		'passed',
		'number',
		'numbered_on'
	],
	plan_revision: ['plan_id', 'revision', 'content', 'saved_at', 'saved_by'],
	plan_agency: ['plan_id', 'agency_id'],
	plan_step: ['plan_id', 'position', 'at', 'actor', 'action', 'revision', 'comment'],
	plan_file: [
		'id',
		'plan_id',
		'position',
		'name',
		'sha256',
		'bytes',
		'content',
		'added_at',
		'added_by'
	],
	setting: ['name', 'value']
} as const satisfies ColumnsOf<PlansTables>;
