/** Phiếu không hợp lệ: why a paper that came back counts as returned, and not as a ballot. */
export const INVALID_REASONS = ['blank', 'two-ticks', 'illegible'] as const;
export type InvalidReason = (typeof INVALID_REASONS)[number];

export function isInvalidReason(value: unknown): value is InvalidReason {
	return INVALID_REASONS.some((it) => it === value);
}
