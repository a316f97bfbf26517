import type { Agency, Service } from './agency.ts';
import type { Channel } from './channel.ts';
import { POINT_CODE, type Point } from './point.ts';

/** Longest that is made; leaves room for a number behind. */
const LONGEST = 26;

/**
 * Writes a code that a person can read and type: capitals, digits and hyphens, `STP-LLTP`.
 * @param parts such as the agency's and the service's code; what a code cannot hold is left out
 */
export function pointCode(parts: readonly string[]): string {
	const joined = parts
		.map(codePart)
		.filter((it) => it !== '')
		.join('-')
		.slice(0, LONGEST)
		.replace(/-$/, '');
	return POINT_CODE.test(joined) ? joined : `DIEM-${joined}`.replace(/-$/, '');
}

/**
 * The first code after `base` that is free: `STP-LLTP`, `STP-LLTP-2`, …
 * @param isTaken of any survey, old ones too: a poster that still hangs must not open another's form
 */
export function freeCode(base: string, isTaken: (code: string) => boolean): string {
	if (!isTaken(base)) return base;
	let number = 2;
	while (isTaken(`${base}-${number}`)) number += 1;
	return `${base}-${number}`;
}

function codePart(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[đĐ]/g, 'D')
		.toUpperCase()
		.replace(/[^A-Z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** What tells the channel in a code; a poster's says nothing of it. */
const CHANNEL_PART: Record<Channel, string> = {
	poster: '',
	kiosk: 'KIOSK',
	enumerator: 'DTV',
	slip: 'PM',
	paper: 'GIAY',
	import: ''
};

/** Of what a new point's code is made: whose, which procedure, which counter, which channel. */
export function codeParts(
	{ channel, counter, label }: Pick<Point, 'channel' | 'counter' | 'label'>,
	agencies: readonly Agency[],
	service: Service | undefined
): string[] {
	const [agency, second] = agencies;
	const whose = second || !agency ? (label?.vi ?? '') : agency.code;
	const where = counter === undefined ? '' : `Q${counter}`;
	return [whose, service?.code ?? '', where, CHANNEL_PART[channel]];
}
