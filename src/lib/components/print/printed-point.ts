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
	/** Of this site, as a person types it. */
	host: string;
	qr: { size: number; path: string };
}
