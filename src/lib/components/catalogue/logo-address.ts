/** Where an agency's logo is; the version makes another address of another logo. */
export function logoAddress(agencyCode: string, sha256: string): string {
	return `/admin/agencies/${encodeURIComponent(agencyCode)}/logo?v=${sha256.slice(0, 12)}`;
}
