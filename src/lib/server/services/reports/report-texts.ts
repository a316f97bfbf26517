import {
	NO_REPORT_TEXTS,
	parseReportTexts,
	type ReportFault,
	type ReportTexts
} from '#lib/domain/report-text.ts';
import type { Saved } from '#lib/domain/revision.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import {
	findReportTexts,
	insertReportTexts,
	updateReportTexts,
	type KeptReportTexts
} from '#lib/server/storage/report-texts.ts';
import { actorOf } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { saveRevised } from '#lib/server/services/save-revised.ts';
import { requireReport, type ReportSubject } from './report-subject.ts';

export interface ReportPage extends ReportSubject {
	texts: ReportTexts;
	/** 0 where nothing was written yet. */
	revision: number;
	/** Who wrote last; absent where nobody did. */
	written?: Pick<KeptReportTexts, 'writtenBy' | 'writtenAt'>;
	mayWrite: boolean;
}

/**
 * What was written into the report of a survey: of the province, or of one agency.
 * @param code of the agency; absent for the province
 * @throws AppError as `requireReport`
 */
export async function reportPage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	code?: string
): Promise<ReportPage> {
	const subject = await requireReport(deps, staff, 'report:see', surveyId, code);
	const agencyId = subject.agency?.id;
	const kept = await findReportTexts(deps.db, { surveyId, agencyId });
	return {
		...subject,
		texts: kept?.texts ?? NO_REPORT_TEXTS,
		revision: kept?.revision ?? 0,
		...(kept && { written: { writtenBy: kept.writtenBy, writtenAt: kept.writtenAt } }),
		mayWrite: staff !== undefined && isAllowed(staff, 'report:write', agencyId)
	};
}

/** One saving: what was typed, over which revision; 0 where nothing was kept yet. */
export interface ReportSaving {
	surveyId: string;
	/** Absent for the province. */
	code?: string | undefined;
	typed: ReportTexts;
	revision: number;
}

/**
 * Keeps the texts for this export and all later ones.
 * @throws AppError as `requireReport`
 */
export async function saveReportTexts(
	deps: Deps,
	staff: Staff | undefined,
	{ surveyId, code, typed, revision }: ReportSaving
): Promise<Saved<KeptReportTexts, ReportFault>> {
	const { agency } = await requireReport(deps, staff, 'report:write', surveyId, code);
	requireAllowed(staff, 'report:write');
	const parsed = parseReportTexts(typed);
	if (!parsed.ok) return { kind: 'faults', faults: parsed.error };
	const key = { surveyId, agencyId: agency?.id };
	const writtenAt = new Date(deps.now()).toISOString();
	const kept = { texts: parsed.value, writtenBy: staff.username, writtenAt };
	return saveRevised(deps, {
		write: (tx) =>
			revision === 0
				? insertReportTexts(tx, key, kept)
				: updateReportTexts(tx, key, kept, revision),
		read: (db) => findReportTexts(db, key),
		audit: {
			actor: actorOf(staff),
			action: 'report.write',
			subject: `survey:${surveyId}`,
			...(agency && { agencyId: agency.id, detail: { agency: agency.code } })
		}
	});
}
