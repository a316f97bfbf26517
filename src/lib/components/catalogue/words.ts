import { isKnownGroup, KNOWN_GROUPS } from '#lib/domain/catalogue/comparison-group.ts';
import type { Messages } from '#lib/messages/index.ts';

type Text = Messages['catalogue'];

/** A comparison group in words; those that the department names itself are their own words. */
export function groupWords(text: Text, group: string): string {
	return isKnownGroup(group) ? text.groups[group] : group;
}

/** The group that was chosen or typed: words of a known one stand for it. */
export function groupOf(text: Text, typed: string): string {
	const plain = typed.trim();
	return KNOWN_GROUPS.find((it) => text.groups[it] === plain) ?? plain;
}

/** Every group that may be chosen: the known ones and those in use. */
export function groupsToChoose(inUse: readonly string[]): string[] {
	return [...new Set([...KNOWN_GROUPS, ...inUse])];
}
