/** @returns the page of a list that an address asks for, from 1; 1 for what is no number */
export function pageNumber(text: string | null): number {
	return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}
