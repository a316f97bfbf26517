import { textAnswer } from '#lib/server/file-answer.ts';
import { receiptProof } from '#lib/server/services/receipt-proof.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params: { receipt }, url, locals: { deps, locale } }) =>
	textAnswer(receiptProof(deps, receipt), { name: 'bang-chung.tlog-proof', locale, url });
