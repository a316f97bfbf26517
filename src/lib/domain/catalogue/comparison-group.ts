/** Groups that every province has; others are written as the department names them. */
export const KNOWN_GROUPS = [
	'ubnd-tinh',
	'so-ban-nganh',
	'ubnd-huyen',
	'xa-phuong',
	'nganh-doc'
] as const;
export type KnownGroup = (typeof KNOWN_GROUPS)[number];

export function isKnownGroup(text: string): text is KnownGroup {
	return KNOWN_GROUPS.some((it) => it === text);
}
