import { createHash } from 'node:crypto';
import { isDay } from '#lib/domain/plan-template.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { insertPlanFile, readPlanFile } from '#lib/server/storage/plan-files.ts';
import { updatePlanNumber } from '#lib/server/storage/plans.ts';
import { actorOf } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { requireLocked } from './locked-plan.ts';
import { noteStep } from './plan-log.ts';
import { requireSeen } from './plan-rights.ts';

/** The largest signed copy, in bytes. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/**
 * Records what Văn thư gave the plan: number and day, or neither while it is not issued.
 * @throws AppError as `requireLocked`
 */
export async function numberPlan(
	deps: Deps,
	staff: Staff | undefined,
	id: string,
	typed: { number: string; day: string }
): Promise<Result<void, 'number-missing'>> {
	const number = typed.number.trim();
	const isNone = number === '' && typed.day === '';
	const isWhole = number !== '' && number.length <= 60 && isDay(typed.day);
	return deps.db.transaction().execute(async (tx) => {
		const { plan, by } = await requireLocked(tx, staff, id, 'plan:edit');
		if (!isNone && !isWhole) return err('number-missing');
		await updatePlanNumber(tx, id, isNone ? null : number, isNone ? null : typed.day);
		await noteStep(deps, tx, by, plan, 'number', number);
		return ok(undefined);
	});
}

/** Why a file was not taken. */
export type FileFault = 'file-missing' | 'file-not-pdf' | 'file-too-large';

/**
 * Keeps a signed copy of a plan; earlier ones stay.
 * @param name as it was called on the computer that it came from
 * @throws AppError as `requireLocked`
 */
export async function addSignedCopy(
	deps: Deps,
	staff: Staff | undefined,
	id: string,
	{ name, bytes }: { name: string; bytes: Uint8Array }
): Promise<Result<void, FileFault>> {
	const fault = faultOf(bytes);
	return deps.db.transaction().execute(async (tx) => {
		const { plan, by } = await requireLocked(tx, staff, id, 'plan:edit');
		if (fault) return err(fault);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const file = {
			id: deps.newId(),
			name: safeName(name),
			sha256,
			bytes: bytes.length,
			addedAt: new Date(deps.now()).toISOString(),
			addedBy: actorOf(by)
		};
		await insertPlanFile(tx, id, file, bytes);
		await noteStep(deps, tx, by, plan, 'file', file.name);
		return ok(undefined);
	});
}

/** What is no PDF inside is none, whatever it is called. @see ISO 32000-1, §7.5.2 */
function faultOf(bytes: Uint8Array): FileFault | undefined {
	if (bytes.length === 0) return 'file-missing';
	if (bytes.length > MOST_FILE_BYTES) return 'file-too-large';
	const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
	return head === '%PDF-' ? undefined : 'file-not-pdf';
}

/** The last part of a path, without what a file system or a header stumbles over. */
function safeName(name: string): string {
	const base = (name.split(/[\\/]/).at(-1) ?? '').normalize('NFC');
	const plain = base.replace(/[^\p{L}\p{N} ._()-]+/gu, '_').replace(/\.pdf$/i, '');
	return `${plain.replace(/^[. ]+/, '').slice(0, 100) || 'ke-hoach'}.pdf`;
}

/**
 * A signed copy, to be kept by who reads the plan.
 * @throws AppError as `requireSeen`; `page-not-found` where the plan has no such file
 */
export async function signedCopy(
	deps: Deps,
	staff: Staff | undefined,
	id: string,
	fileId: string
): Promise<ExportFile> {
	const plan = await requireSeen(deps.db, staff, id);
	const file = await readPlanFile(deps.db, plan.id, fileId);
	if (!file) throw new AppError('page-not-found', 'no such file');
	return { name: file.name, contentType: 'application/pdf', bytes: file.content };
}
