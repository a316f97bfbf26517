import { hideSmall } from '#lib/domain/disclosure.ts';
import { agencyLots, countGroups, type OtherTrait, type SpreadCell } from './agency-lots.ts';
import { safeGroups } from './safe-groups.ts';

/**
 * Which groups of an agency's people are shown, trait by trait.
 *
 * A group that is large enough by itself and among its like (`hideSmall`) is shown where it gives
 * nothing away together with what else is shown: of the first trait beside the services, channels,
 * sources and periods; of each next one beside these and, whatever of them is shown, the groups of
 * those before.
 *
 * @param cells of one agency whose own figures are shown
 * @param sizes how many groups each trait has
 * @returns one a trait, and of it one a group
 */
export function shownGroups(cells: readonly SpreadCell[], sizes: readonly number[]): boolean[][] {
	const told: OtherTrait[] = [];
	return sizes.map((size, trait) => {
		const bases = countGroups(cells, { trait, size });
		const hidden = hideSmall(
			bases,
			bases.reduce((sum, base) => sum + base, 0)
		);
		const candidates = [...bases.keys()].filter((at) => bases[at] && !hidden[at]);
		const safe = safeGroups(agencyLots(cells, { trait, size }, told), candidates);
		told.push({ trait, size, told: hidden.map((it) => !it) });
		return bases.map((base, at) => base === 0 || safe.has(at));
	});
}
