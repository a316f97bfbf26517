import { inGroups, readCrockford, toCrockford } from './crockford.ts';

/** In the QR code: 128 random bits. */
const SCANNED_CHARACTERS = 26;
/** Printed beside it: 60 random bits, to type. */
const TYPED_CHARACTERS = 12;
/** The first of 26 characters holds the three bits that are left of 128. */
const SCANNED = /^[0-7]/;

/** The two codes of a slip (phiếu mời đánh giá); either opens its form, which works once. */
export interface SlipCodes {
	scanned: string;
	typed: string;
}

/** A code as somebody gave it. Who scans is never made to wait: 128 bits are not found by trying. */
export interface GivenSlipCode {
	kind: keyof SlipCodes;
	code: string;
}

/**
 * @param scanned 128 random bits, as hex
 * @param typed 60 random bits or more, as hex, drawn apart: neither code tells the other
 */
export function slipCodes(scanned: string, typed: string): SlipCodes {
	return {
		scanned: toCrockford(BigInt(`0x${scanned}`), SCANNED_CHARACTERS),
		typed: toCrockford(BigInt(`0x${typed}`), TYPED_CHARACTERS)
	};
}

/** @returns undefined for what no slip can have */
export function readSlipCode(given: string): GivenSlipCode | undefined {
	const scanned = readCrockford(given, SCANNED_CHARACTERS);
	if (scanned !== undefined) {
		return SCANNED.test(scanned) ? { kind: 'scanned', code: scanned } : undefined;
	}
	const typed = readCrockford(given, TYPED_CHARACTERS);
	return typed === undefined ? undefined : { kind: 'typed', code: typed };
}

/** As it is printed, `7K3M-9QX2-ABCD`. */
export const slipCodeInGroups = inGroups;
