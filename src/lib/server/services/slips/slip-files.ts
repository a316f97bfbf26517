import type { SlipCodes } from '#lib/domain/slip-code.ts';
import { slipMessage } from '#lib/domain/slip-message.ts';
import { csvBytes } from '#lib/server/export/csv.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import type { MadeBatch } from './make-batch.ts';

/** Where a slip's QR code leads. @param origin of this site, as citizens reach it */
export function slipUrl(origin: string, { scanned }: SlipCodes): string {
	return `${origin}/s/${scanned}`;
}

/** For a printer, or for the software that sends links by Zalo or text message. */
export function slipsCsv({ batch, codes }: MadeBatch, origin: string): Uint8Array {
	const rows = codes.map((it) => [String(batch.number), it.scanned, slipUrl(origin, it)]);
	return csvBytes([['batch', 'code', 'url'], ...rows]);
}

/** A text message a line. */
export function slipsMessages({ agency, codes }: MadeBatch, origin: string): Uint8Array {
	const whose = { name: agency.name.vi, code: agency.code };
	const lines = codes.map((it) => `${slipMessage(whose, slipUrl(origin, it))}\r\n`);
	return new TextEncoder().encode(lines.join(''));
}

/** A batch's codes as a file, once. */
export function slipsFile(made: MadeBatch, format: 'csv' | 'sms', origin: string): ExportFile {
	const name = `phieu-moi_${made.survey.id}_lo-${made.batch.number}`;
	switch (format) {
		case 'csv':
			return {
				name: `${name}.csv`,
				contentType: 'text/csv; charset=utf-8',
				bytes: new Uint8Array(slipsCsv(made, origin))
			};
		case 'sms':
			return {
				name: `${name}.txt`,
				contentType: 'text/plain; charset=utf-8',
				bytes: new Uint8Array(slipsMessages(made, origin))
			};
	}
}
