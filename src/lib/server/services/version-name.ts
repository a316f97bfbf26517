/**
 * Which version an address asks for.
 * @returns the draft where none is named; a number that no version has where it is no number
 */
export function versionOf(text: string | null): number | 'draft' {
	if (text === null || text === '' || text === 'draft') return 'draft';
	return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
}
