import { formatDate } from '#lib/messages/format.ts';

const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/**
 * @param iso ISO UTC
 * @returns the time in Vietnam, to the second: `23/11/2026 07:05:09`
 */
export function timeOf(iso: string): string {
	const clock = new Date(Date.parse(iso) + VIETNAM_OFFSET_MS).toISOString().slice(11, 19);
	return `${formatDate(iso)} ${clock}`;
}
