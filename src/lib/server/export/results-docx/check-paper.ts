import { freezeCodeInGroups } from '#lib/domain/freeze.ts';
import { paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import { qrPng } from '#lib/server/export/qr-png.ts';
import type { ReportContext } from './context.ts';

/** Of the printed code with its quiet zone, in millimetres. */
const QR_SIDE = 32;

/** From the paper back to the frozen figures; nothing of figures that are not frozen. */
export function checkPaper({ report: { freeze }, text }: ReportContext): Block[] {
	if (!freeze) return [];
	const { code, address } = freeze;
	return [
		paragraph('Heading2', text.checkPaper),
		paragraph('Body', text.checkPaperText(freezeCodeInGroups(code), address)),
		{
			kind: 'picture',
			png: qrPng(address, 'M'),
			width: QR_SIDE,
			height: QR_SIDE,
			description: text.checkPaperQr(address)
		}
	];
}
