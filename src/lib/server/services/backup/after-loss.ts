import { isOver, type Survey } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import { recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { listAuditEntries } from '#lib/server/storage/audit.ts';
import { insertGap } from '#lib/server/storage/gaps.ts';
import { listSurveys } from '#lib/server/storage/surveys.ts';

export interface AfterLoss {
	/** ISO UTC: up to here the database has everything. */
	since: string;
	/** Ids of the surveys of which ballots may be missing. */
	surveys: string[];
}

/**
 * Writes down, in a database that was put back after a loss, that ballots may be missing of every
 * survey that took some since: each of its reports says so from now on.
 * @throws AppError where the database has never done anything, so that nobody knows how old it is
 */
export async function recordLoss(deps: Deps): Promise<AfterLoss> {
	const gap = { since: await lastKnown(deps), until: new Date(deps.now()).toISOString() };
	return deps.db.transaction().execute(async (tx) => {
		const surveys = (await listSurveys(tx)).filter((it) => mayLack(it, gap));
		for (const { id } of surveys) {
			await insertGap(tx, id, gap);
			await recordAudit(tx, deps, {
				actor: 'cli',
				action: 'gap.recorded',
				subject: id,
				detail: gap
			});
		}
		return { since: gap.since, surveys: surveys.map((it) => it.id) };
	});
}

/** A draft too: who knows whether it was opened since. */
function mayLack(survey: Survey, gap: { since: string; until: string }): boolean {
	if (survey.status === 'published') return false;
	return survey.opensAt < gap.until && !isOver(survey, Date.parse(gap.since));
}

/** The last that the copy knew before it was put back; where other tools did that, the last of all. */
async function lastKnown({ db }: Deps): Promise<string> {
	const [restored] = await listAuditEntries(db, { action: 'backup.restored', limit: 1 });
	const [last] = await listAuditEntries(db, { before: restored, limit: 1 });
	if (last) return last.at;
	throw new AppError('bad-request', 'the database has no audit trail: how old is it?');
}
