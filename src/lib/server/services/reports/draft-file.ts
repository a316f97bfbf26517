import type { Report } from '#lib/domain/report.ts';
import { requireAllowed, scopeOf } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { collectBytes } from '#lib/server/export/bytes.ts';
import { DOCX_TYPE } from '#lib/server/export/docx/docx.ts';
import { decisionDocx } from '#lib/server/export/papers/decision-docx.ts';
import { submissionDocx } from '#lib/server/export/papers/submission-docx.ts';
import { summaryDocx } from '#lib/server/export/papers/summary-docx.ts';
import type { ReportDetails } from '#lib/server/export/results-docx/own-words.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { surveyResults, type FiguresChoice } from '#lib/server/services/results.ts';
import { reportDetails } from './report-details.ts';

/** Tờ trình, Quyết định công bố, bản tóm tắt một trang. */
export const DRAFTS = ['submission', 'decision', 'summary'] as const;
export type Draft = (typeof DRAFTS)[number];

export interface DraftRequest {
	surveyId: string;
	draft: Draft;
	/** Of the summary alone: the other two are of the province. */
	agency?: string | undefined;
	choice?: FiguresChoice;
}

/**
 * An official paper in Vietnamese, written from the figures and from the words that were kept; number,
 * date and signer are blanks.
 * @throws AppError as `surveyResults`; 'not-allowed' for a paper that is the department's
 */
export async function draftFile(
	deps: Deps,
	staff: Staff | undefined,
	{ surveyId, draft, agency, choice }: DraftRequest
): Promise<ExportFile> {
	requireAllowed(staff, 'results:export');
	if (draft !== 'summary' && (agency !== undefined || scopeOf(staff, 'report:see') !== 'all')) {
		throw new AppError('not-allowed', draft);
	}
	const filter = agency === undefined ? {} : { agency };
	const report = await surveyResults(deps, staff, surveyId, filter, choice);
	const details = await reportDetails(deps, staff, report);
	await recordAudit(deps.db, deps, {
		actor: actorOf(staff),
		action: 'draft.export',
		subject: `survey:${surveyId}`,
		agencyId: staff.agencyId,
		detail: { draft, ...(report.freeze && { freeze: report.freeze.number }) }
	});
	const parts = [NAMES[draft], surveyId, agency].filter((it) => it !== undefined);
	return {
		name: `${parts.join('_')}.docx`,
		contentType: DOCX_TYPE,
		bytes: await collectBytes(WRITERS[draft](report, details))
	};
}

const NAMES: Record<Draft, string> = {
	submission: 'to-trinh',
	decision: 'quyet-dinh',
	summary: 'tom-tat'
};

const WRITERS: Record<
	Draft,
	(report: Report, details: ReportDetails) => AsyncGenerator<Uint8Array>
> = { submission: submissionDocx, decision: decisionDocx, summary: summaryDocx };
