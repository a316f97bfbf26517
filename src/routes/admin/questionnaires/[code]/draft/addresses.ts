import { placeText, type PartPlace } from '#lib/domain/draft-place.ts';

interface Next {
	/** Saved just now. */
	saved?: string;
	/** What was rearranged. */
	change?: string;
	/** The button that was pressed: the focus goes back to it. */
	button?: string | undefined;
	at?: PartPlace | undefined;
}

/** Where to go on after a change of a draft; the fragment takes the focus along, without a script too. */
export function draftAddress(url: URL, code: string, { saved, change, button, at }: Next): string {
	const path = `/admin/questionnaires/${code}/draft`;
	if (saved !== undefined) return `${withLanguage(path, { saved }, url)}#part-${saved}`;
	if (!at) return `${withLanguage(path, {}, url)}#parts`;
	const place = placeText(at);
	if (change?.startsWith('add-')) return `${withLanguage(path, { at: place }, url)}#part-${place}`;
	return `${withLanguage(path, {}, url)}#${button ?? 'part'}-${place}`;
}

export function versionAddress(url: URL, code: string): string {
	return withLanguage(`/admin/questionnaires/${code}`, { done: 'published' }, url);
}

export function listAddress(url: URL, discarded: string): string {
	return withLanguage('/admin/questionnaires', { discarded }, url);
}

function withLanguage(path: string, query: Record<string, string>, url: URL): string {
	const lang = url.searchParams.get('lang');
	const all = new URLSearchParams({ ...query, ...(lang !== null && { lang }) });
	return all.size > 0 ? `${path}?${all.toString()}` : path;
}
