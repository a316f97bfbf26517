import type { ReportFault, ReportTexts } from '#lib/domain/report-text.ts';

/** A form that was not kept: what was typed, and why. */
export interface SentBack {
	typed: ReportTexts;
	faults: readonly ReportFault[];
	/** The stored one, where somebody else saved first. */
	revision: number;
	isOvertaken: boolean;
}
