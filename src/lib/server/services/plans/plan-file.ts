import type { Locale } from '#lib/domain/locale.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { collectBytes } from '#lib/server/export/bytes.ts';
import { DOCX_TYPE } from '#lib/server/export/docx/docx.ts';
import { planDocx } from '#lib/server/export/plan/plan-docx.ts';
import { planXlsx } from '#lib/server/export/plan/plan-xlsx.ts';
import { XLSX_TYPE } from '#lib/server/export/xlsx/xlsx.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import { planDetail } from './read-plans.ts';

/** @param locale of the workbook; the Word document is an official paper, and Vietnamese */
export interface PlanFileRequest {
	format: string;
	locale: Locale;
}

/**
 * A plan as a Kế hoạch in Word, or as a workbook.
 * @throws AppError as `planDetail`; `bad-request` for another format
 */
export async function planFile(
	deps: Deps,
	staff: Staff | undefined,
	id: string,
	{ format, locale }: PlanFileRequest
): Promise<ExportFile> {
	const detail = await planDetail(deps, staff, id);
	requireAllowed(staff, 'plan:see');
	if (format !== 'docx' && format !== 'xlsx') throw new AppError('bad-request', 'format');
	const isWord = format === 'docx';
	const chunks = isWord ? planDocx(detail) : planXlsx(detail, locale);
	await recordAudit(deps.db, deps, {
		actor: actorOf(staff),
		action: 'plan.export',
		subject: `plan:${id}`,
		agencyId: detail.plan.agencyId,
		detail: { format }
	});
	const year = detail.content.period.end.slice(0, 4);
	const code = detail.owner?.code ?? 'ke-hoach';
	return {
		name: `ke-hoach_${code}_${year}.${format}`,
		contentType: isWord ? DOCX_TYPE : XLSX_TYPE,
		bytes: await collectBytes(chunks)
	};
}
