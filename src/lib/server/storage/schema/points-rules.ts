import type { ColumnsOf } from './columns-of.ts';

export interface PointsRulesTables {
	points_rule: PointsRuleTable;
}

interface PointsRuleTable {
	version: number;
	/** JSON: the rule without its version. */
	content: string;
	/** A user name. */
	made_by: string;
	made_at: string;
}

export const POINTS_RULES_COLUMNS = {
	points_rule: ['version', 'content', 'made_by', 'made_at']
} as const satisfies ColumnsOf<PointsRulesTables>;
