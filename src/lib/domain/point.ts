import type { Assurance, Channel } from './channel.ts';
import type { LocalText } from './locale.ts';

/** A place with a QR code (điểm khảo sát). */
export interface Point {
	id: string;
	/** Upper case; what stands in the QR code's address. */
	code: string;
	surveyId: string;
	/** A hall is shared by several agencies: the citizen chooses. */
	kind: 'agency' | 'hall';
	channel: Channel;
	assurance: Assurance;
	/** The place in words, "Một cửa · Quầy 3". */
	label?: LocalText;
	/** Quầy số: what stands on the counter's own sign, "3" or "5A". */
	counter?: string;
	/** One of the agency's services; absent: the form asks for it. */
	serviceId?: string;
	/** Halls only: the procedure is chosen by large buttons before the form. */
	choosesService: boolean;
	/** In the order in which they are shown; exactly one where the kind is `agency`. */
	agencyIds: readonly string[];
	/** ISO 8601, UTC: since then no form is given out. Absent while it is in use. */
	retiredAt?: string;
}

/** Letters and digits that a person can type from a poster. */
export const POINT_CODE = /^[A-Z0-9-]{3,32}$/;
