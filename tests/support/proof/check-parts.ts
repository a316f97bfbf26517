import { ASSURANCES } from '#lib/domain/channel.ts';
import type { Bundle } from './bundle-text.ts';
import { requireThat } from './check-bundle.ts';
import { checkCut, isHidden, type BallotEntry, type Shown } from './check-counts.ts';

type Source = Shown & { source: string };

interface Agency extends Shown {
	code: string;
	services: (Shown & { code: string })[];
	sources?: Source[];
	ranked?: Shown;
}

export interface WithParts {
	sources?: Source[];
	ranking?: { sources: string[] };
	agencies: Agency[];
}

/**
 * Services, sources and what ranks, against the ballots that count.
 * @throws BundleFault, also where several agencies are ranked and nobody says by which sources
 */
export function checkParts(
	bundle: Bundle,
	{ sources, ranking, agencies }: WithParts,
	counted: readonly BallotEntry[]
): void {
	const by = ranking?.sources ?? [];
	requireThat(agencies.length < 2 || (by.length > 0 && areSources(by)), 'ranking');
	checkSourceCuts(bundle, sources ?? [], counted);
	for (const { code, services, sources: own = [], ranked } of agencies) {
		const ballots = counted.filter((it) => it.agencyCode === code);
		checkSourceCuts(bundle, own, ballots);
		for (const service of services) {
			const ofService = ballots.filter((it) => it.serviceCode === service.code);
			checkPart(bundle, service, ofService);
		}
		if (!ranked) continue;
		requireThat(isHidden(ranked) || ranked.ballots <= ballots.length, 'more ranks than there is');
		if (agencies.length < 2) continue; // alone nobody is ranked: no sources are named
		const ofRanked = ballots.filter((it) => by.includes(it.assurance));
		checkPart(bundle, ranked, ofRanked);
	}
}

function checkSourceCuts(
	bundle: Bundle,
	sources: readonly Source[],
	ballots: readonly BallotEntry[]
): void {
	requireThat(areSources(sources.map(({ source }) => source)), 'source');
	for (const shown of sources) {
		const ofSource = ballots.filter((it) => it.assurance === shown.source);
		checkPart(bundle, shown, ofSource);
	}
}

/** A part tells no ballots that wait and none that were voided. */
function checkPart(bundle: Bundle, shown: Shown, ballots: readonly BallotEntry[]): void {
	checkCut(bundle, isHidden(shown) ? shown : { ...shown, waiting: 0 }, ballots, new Set(), false);
}

function areSources(names: readonly string[]): boolean {
	const areKnown = names.every((it) => ASSURANCES.some((known) => known === it));
	return areKnown && new Set(names).size === names.length;
}
