import type { PlanContent } from './plan.ts';

/** Days of a plan that may be meant and seldom are. */
export type PlanWarning =
	| 'collection-before-period'
	| 'agencies-before-end'
	| 'department-before-agencies'
	| 'department-before-end';

/**
 * What whoever writes or approves a plan should look at again: it is no reason to refuse it.
 * A day that is not set is not late.
 */
export function planWarnings({
	period,
	collection,
	deadlines
}: Pick<PlanContent, 'period' | 'collection' | 'deadlines'>): PlanWarning[] {
	const { agencies, department } = deadlines;
	const isBefore = (day: string, other: string) => day !== '' && other !== '' && day < other;
	const warnings: PlanWarning[] = [];
	if (isBefore(collection.start, period.start)) warnings.push('collection-before-period');
	if (isBefore(agencies, collection.end)) warnings.push('agencies-before-end');
	if (isBefore(department, collection.end)) warnings.push('department-before-end');
	else if (isBefore(department, agencies)) warnings.push('department-before-agencies');
	return warnings;
}
