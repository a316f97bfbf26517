/**
 * The address of a plan's page, with the language carried on.
 * @param query what else stands in it
 */
export function planAddress(url: URL, id: string, query: Record<string, string> = {}): string {
	const lang = url.searchParams.get('lang');
	const all = new URLSearchParams({ ...query, ...(lang && { lang }) }).toString();
	return `/admin/plans/${encodeURIComponent(id)}${all && `?${all}`}`;
}

/** The address of the page of an agency's own questions. */
export function ownAddress(
	url: URL,
	{ plan, agency }: { plan: string; agency: string },
	query: Record<string, string> = {}
): string {
	const lang = url.searchParams.get('lang');
	const all = new URLSearchParams({ ...query, ...(lang && { lang }) }).toString();
	const page = `/admin/plans/${encodeURIComponent(plan)}/questions/${encodeURIComponent(agency)}`;
	return `${page}${all && `?${all}`}`;
}
