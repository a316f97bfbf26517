import { isKnownGroup } from '#lib/domain/catalogue/comparison-group.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { messages } from './index.ts';

/** A comparison group (khối) by its name. @param group '' for agencies of none */
export function groupName(locale: Locale, group: string): string {
	const { catalogue, overview } = messages(locale);
	if (group === '') return overview.noGroup;
	return isKnownGroup(group) ? catalogue.groups[group] : group;
}
