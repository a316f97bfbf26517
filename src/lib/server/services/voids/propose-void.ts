import { ballotName } from '#lib/domain/logged-ballot.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { isOver } from '#lib/domain/survey.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { readBallots } from '#lib/server/storage/ballots.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { insertProposal, type BallotVoid } from '#lib/server/storage/voids.ts';

/** What is typed to propose a void. */
export interface VoidProposal {
	/** The ballot's name in the log, from the auditor's bundle. */
	ballot: string;
	/** The decision's number. */
	decision: string;
	reason: string;
}

export interface VoidFault {
	field: keyof VoidProposal;
	code: 'required' | 'too-long' | 'not-a-name' | 'no-such-ballot' | 'proposed-before';
}

const MOST = { decision: 100, reason: 500 } as const;

/**
 * Proposes that a ballot no longer count. Nothing changes until another person confirms it.
 *
 * A ballot is called by its name in the log, which only the auditor's bundle tells: from a receipt
 * nobody gets to a ballot, so nobody can have the ballot of a certain citizen voided.
 * @returns nothing, or what to correct
 * @throws AppError 'not-allowed'; 'survey-not-found'; 'survey-not-over' while ballots may come in
 */
export async function proposeVoid(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	typed: VoidProposal
): Promise<Result<undefined, VoidFault[]>> {
	requireAllowed(staff, 'voids:decide');
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) throw new AppError('survey-not-found', surveyId);
	if (!isOver(survey, deps.now())) throw new AppError('survey-not-over', surveyId);
	const proposal = trimmed(typed);
	const faults = faultsOf(proposal);
	if (faults.length > 0) return err(faults);
	const found = await ballotNamed(deps, surveyId, proposal.ballot);
	if (!found) return err([{ field: 'ballot', code: 'no-such-ballot' }]);
	const isNew = await store(deps, staff, surveyId, { ...proposal, ...found });
	return isNew ? ok(undefined) : err([{ field: 'ballot', code: 'proposed-before' }]);
}

function trimmed({ ballot, decision, reason }: VoidProposal): VoidProposal {
	return {
		ballot: ballot.replace(/\s/g, '').toLowerCase(),
		decision: decision.trim(),
		reason: reason.trim()
	};
}

function faultsOf({ ballot, ...words }: VoidProposal): VoidFault[] {
	const faults: VoidFault[] = [];
	if (ballot === '') faults.push({ field: 'ballot', code: 'required' });
	else if (!/^[0-9a-f]{32}$/.test(ballot)) faults.push({ field: 'ballot', code: 'not-a-name' });
	for (const field of ['decision', 'reason'] as const) {
		if (words[field] === '') faults.push({ field, code: 'required' });
		if (words[field].length > MOST[field]) faults.push({ field, code: 'too-long' });
	}
	return faults;
}

/** Looks at every ballot of the survey, for the database does not know their names; seldom done. */
async function ballotNamed({ db }: Deps, surveyId: string, name: string) {
	for await (const { id, agencyId } of readBallots(db, surveyId)) {
		if (ballotName(sha256, id) === name) return { ballotId: id, agencyId };
	}
	return undefined;
}

async function store(
	deps: Deps,
	staff: Staff,
	surveyId: string,
	proposed: Omit<BallotVoid, 'proposedBy' | 'proposedAt'>
): Promise<boolean> {
	const proposedAt = new Date(deps.now()).toISOString();
	return deps.db.transaction().execute(async (tx) => {
		const entry = { ...proposed, proposedBy: staff.username, proposedAt };
		if (!(await insertProposal(tx, surveyId, entry))) return false;
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: 'void.propose',
			subject: `survey:${surveyId}`,
			agencyId: proposed.agencyId,
			detail: { ballot: proposed.ballot, decision: proposed.decision }
		});
		return true;
	});
}
