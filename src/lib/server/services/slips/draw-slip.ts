import { slipCodeInGroups, type SlipCodes } from '#lib/domain/slip-code.ts';
import { qrCode, type QrCode } from '#lib/server/export/qr-code.ts';
import { slipUrl } from './slip-files.ts';

/** A slip as it is printed. */
export interface DrawnSlip {
	qr: QrCode;
	/** In groups, to type. */
	typed: string;
}

/** @param origin of this site, as citizens reach it */
export function drawSlip(codes: SlipCodes, origin: string): DrawnSlip {
	return { qr: qrCode(slipUrl(origin, codes), 'M', true), typed: slipCodeInGroups(codes.typed) };
}
