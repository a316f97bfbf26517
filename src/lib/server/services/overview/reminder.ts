import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { collectBytes } from '#lib/server/export/bytes.ts';
import { DOCX_TYPE } from '#lib/server/export/docx/docx.ts';
import { reminderDocx } from '#lib/server/export/letters/reminder-docx.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { provincePage } from './province.ts';

/**
 * A draft of the letter (công văn đôn đốc) to the agencies that have not reported all yet; where
 * nobody owes anything it names nobody. Number, date and signer are blanks.
 * @throws AppError as `provincePage`; 'not-allowed' for whoever does not run surveys
 */
export async function reminderLetter(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string
): Promise<ExportFile> {
	requireAllowed(staff, 'survey:run');
	const page = await provincePage(deps, staff, surveyId, '');
	const [issuer] = await findAgencies(deps.db, staff.agencyId ? [staff.agencyId] : []);
	const { owed, deadline, filesOf } = page;
	const bytes = await collectBytes(
		reminderDocx({
			...(issuer && { issuer }),
			title: page.report.survey.title.vi,
			owed,
			deadline,
			filesOf
		})
	);
	await recordAudit(deps.db, deps, {
		actor: actorOf(staff),
		action: 'reminder.export',
		subject: `survey:${surveyId}`,
		detail: { agencies: owed.length }
	});
	return { name: `cong-van-don-doc_${surveyId}.docx`, contentType: DOCX_TYPE, bytes };
}
