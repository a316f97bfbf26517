import { firstInCrockford, inGroups, readCrockford } from './crockford.ts';
import type { Figures } from './figures.ts';

/** Figures that were frozen (lần chốt số liệu): who did it and when. */
export interface Freeze {
	surveyId: string;
	/** Of its survey, from 1. */
	number: number;
	/** Mã chốt: 12 characters that follow from all that was frozen. */
	code: string;
	/** What its maker calls it, such as `Báo cáo năm 2026`. */
	name: string;
	/** Whether no ballot could come any more; those of before are for whom moving figures are for. */
	isSettled: boolean;
	/** ISO 8601, UTC. */
	frozenAt: string;
	/** A user name, or `cli`. */
	frozenBy: string;
	/** Of its entry in the survey's log, from 0; absent in those of before freezes were logged. */
	logPlace?: number;
}

/** What is stored; the code is made from its text, so that a figure cannot be changed under the code. */
export interface FrozenContent {
	format: 1;
	/** Random: from the code nobody can try out which small figures are hidden. */
	salt: string;
	/** Of the site; on paper the address stays as it was printed. */
	origin: string;
	figures: Figures;
}

/** What a report says of the freeze that it is made of. */
export interface ReportFreeze {
	number: number;
	name: string;
	code: string;
	/** ISO 8601, UTC. */
	at: string;
	/** Where anybody finds these figures again, to hold them against the paper. */
	address: string;
}

const CODE_CHARACTERS = 12;

/** The first 60 bits. @param hash SHA-256 of the content's text */
export function freezeCode(hash: Uint8Array): string {
	return firstInCrockford(hash, CODE_CHARACTERS);
}

/** As a person types it. @returns undefined for what no code can be */
export function parseFreezeCode(typed: string): string | undefined {
	return readCrockford(typed, CODE_CHARACTERS);
}

/** In groups of four, as it is shown. */
export const freezeCodeInGroups = inGroups;

/** @param typed of an address, such as `2` @returns undefined for what no number can be */
export function parseFreezeNumber(typed: string): number | undefined {
	return /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined;
}

export function reportFreeze(
	{ number, name, code, frozenAt }: Freeze,
	origin: string
): ReportFreeze {
	return { number, name, code, at: frozenAt, address: `${origin}/f/${code}` };
}
