import { createHash } from 'node:crypto';
import { receiptCode } from '#lib/domain/receipt.ts';
import type { Arriving } from '#lib/server/storage/inbox/inbox.ts';

/** A ballot of the test survey on its way into the inbox; the same number is the same ballot. */
export function arriving(number: number): Arriving {
	const hash = createHash('sha256').update(String(number)).digest();
	return {
		ballot: {
			surveyId: 'dot-1',
			questionnaireVersion: 1,
			agencyId: 'agency-stp',
			serviceCode: 'LLTP',
			channel: 'poster',
			assurance: 'walk-in',
			month: '2026-11',
			answers: '[0,0]'
		},
		receipt: receiptCode(hash),
		answersHash: hash.subarray(16),
		pointId: 'point-stp',
		day: '2026-11-23'
	};
}
