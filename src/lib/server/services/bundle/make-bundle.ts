import { isOver, statusAt, type Survey } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import { resultsJson } from '#lib/server/export/results-json.ts';
import { recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { findCheckpoint, type CheckpointRow } from '#lib/server/storage/checkpoints.ts';
import { isOutboxEmpty } from '#lib/server/storage/outbox.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { bundleFreezes } from './bundle-freezes.ts';
import { readSource } from './read-source.ts';
import { writeBundle } from './write-bundle.ts';

export interface BundleRequest {
	surveyId: string;
	/** An auditor's holds every ballot's ratings, and is made when the survey is over. */
	kind: 'public' | 'auditor';
	/** Made when missing; must be empty. */
	folder: string;
}

/** How often a lock may come between the results and the log before this gives up. */
const TRIES = 5;

/**
 * Writes what an outsider checks with `verifier/verify.py`: the log up to the last data lock, and the
 * results that rest on it.
 * @param actor for the audit trail
 * @returns the number of that data lock
 * @throws AppError 'survey-not-found'; 'nothing-locked' before the first data lock; 'survey-not-over'
 *   for an auditor's bundle while ballots may come in; 'already-exists' for a folder that is not empty
 */
export async function makeBundle(
	deps: Deps,
	{ surveyId, kind, folder }: BundleRequest,
	actor: string
): Promise<number> {
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) throw new AppError('survey-not-found', surveyId);
	const { last, results } = await resultsAtLock(deps, survey, kind);
	const freezes = await bundleFreezes(deps, survey, kind, last.size);
	const beside = { survey, last, results, freezes, withBallots: kind === 'auditor' };
	await writeBundle(await readSource(deps, beside), deps.logSigner, folder);
	const subject = `survey:${surveyId}`;
	const detail = { kind, lock: last.lock };
	await deps.db
		.transaction()
		.execute((tx) => recordAudit(tx, deps, { actor, action: 'bundle.make', subject, detail }));
	return last.lock;
}

/** Results and log are read one after the other: where a lock came between, once more. */
async function resultsAtLock(
	deps: Deps,
	survey: Survey,
	kind: BundleRequest['kind']
): Promise<{ last: CheckpointRow; results: string }> {
	for (let tries = 0; tries < TRIES; tries++) {
		const last = await findCheckpoint(deps.db, survey.id);
		if (!last) throw new AppError('nothing-locked', survey.id);
		const results = await resultsFor(deps, survey, kind);
		const now = await findCheckpoint(deps.db, survey.id);
		if (now?.lock === last.lock) return { last, results };
	}
	throw new AppError('storage-failed', `data locks follow each other too fast: ${survey.id}`);
}

/** What is not published yet shows no figure to the public: only that the log holds together. */
async function resultsFor(
	deps: Deps,
	survey: Survey,
	kind: BundleRequest['kind']
): Promise<string> {
	if (kind === 'public' && survey.status !== 'published') {
		const { id, title } = survey;
		const hidden = {
			survey: { id, title, status: statusAt(survey, deps.now()) },
			suppressed: true
		};
		return `${JSON.stringify({ ...hidden, agencies: [] }, null, 2)}\n`;
	}
	const viewer = kind === 'public' ? 'public' : 'operator';
	// What is held against the log is what the log counts now, whatever was frozen before.
	const arrived = await isOutboxEmpty(deps.db, survey.id);
	const report = await surveyResults(deps, viewer, survey.id, {}, 'live');
	const isSettled = isOver(survey, deps.now()) && arrived && report.waiting === 0;
	if (kind === 'auditor' && !isSettled) throw new AppError('survey-not-over', survey.id);
	return resultsJson(report);
}
