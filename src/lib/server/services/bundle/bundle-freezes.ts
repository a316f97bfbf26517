import type { Survey } from '#lib/domain/survey.ts';
import { resultsJson } from '#lib/server/export/results-json.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { loggedHash } from '#lib/server/services/freezes/logged-freeze.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { listFreezes } from '#lib/server/storage/freezes.ts';
import type { BundleSource } from './bundle-source.ts';

/**
 * The settled freezes that the log tells of up to this size, each as its pages show it: without traits
 * and own questions, as the results beside them. None where a survey's figures are not everybody's and
 * the bundle is not an auditor's.
 */
export async function bundleFreezes(
	deps: Deps,
	survey: Survey,
	kind: 'public' | 'auditor',
	size: number
): Promise<NonNullable<BundleSource['freezes']>> {
	const isPublished = survey.status === 'published';
	if (kind === 'public' && !isPublished) return [];
	const viewer = isPublished ? 'public' : 'operator';
	const freezes: { number: number; json: () => Promise<string> }[] = [];
	for (const freeze of await listFreezes(deps.db, survey.id)) {
		const { number, isSettled, logPlace = size } = freeze;
		if (!isSettled || logPlace >= size || (await loggedHash(deps.db, freeze)) === undefined)
			continue;
		const read = () => surveyResults(deps, viewer, survey.id, {}, number);
		freezes.push({ number, json: async () => resultsJson(await read()) });
	}
	return freezes;
}
