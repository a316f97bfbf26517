import type { LocalText } from '#lib/domain/locale.ts';

/** A point as print shows it. */
export interface PrintedPoint {
	code: string;
	/** The largest words. */
	heading: LocalText;
	label?: LocalText;
	counter?: string;
	service?: LocalText;
	isHall: boolean;
	hotline?: string;
	/** The agency's; absent where the name stands alone. */
	logo?: { agencyCode: string; sha256: string; width: number; height: number };
	/** Of this site, as a person types it. */
	host: string;
	qr: { size: number; path: string };
}
