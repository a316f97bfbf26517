import { totalTarget } from './plan-targets.ts';
import type { PlanContent } from './plan.ts';

/** What a plan lacks before somebody can be asked to agree to it. */
export type Missing =
	'no-targets' | 'collection-over' | 'no-channel' | 'no-words' | 'own-questions';

/** @param today ISO day in Vietnam */
export function missingToSubmit(content: PlanContent, today: string): Missing[] {
	const missing: Missing[] = [];
	if (content.purpose === '' || content.legalBasis === '') missing.push('no-words');
	if (content.channels.length === 0) missing.push('no-channel');
	if (totalTarget(content.targets).ballots === 0) missing.push('no-targets');
	if (content.collection.end < today) missing.push('collection-over');
	return missing;
}
