import { isSameFigures } from '#lib/domain/figures.ts';
import type { Freeze, FrozenContent } from '#lib/domain/freeze.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { figuresIn } from '#lib/server/services/figures.ts';
import { logEvent } from '#lib/server/services/log-event.ts';
import { insertFreeze, listFreezes } from '#lib/server/storage/freezes.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import {
	readBeforeFreeze,
	traitsIn,
	type ReadBefore
} from '#lib/server/services/traits/survey-traits.ts';
import { loggedHash } from './logged-freeze.ts';
import { codeOfContent, hashOfContent, openFreeze } from './open-freeze.ts';

/** Longer is no name. */
export const MOST_NAME = 200;

export interface FreezeRequest {
	surveyId: string;
	name: string;
	/** The number of the last freeze that the maker saw, 0 for none; absent: whatever there is. */
	after?: number | undefined;
}

export type FreezeFault = 'name-required' | 'name-too-long' | 'frozen-meanwhile';

/**
 * Freezes a survey's figures (chốt số liệu): everything that its reports are made of, at this instant,
 * under a number and a code. Later ballots, voids and new names do not touch it.
 * @param staff absent members are refused; `operator` is the command line
 * @returns the freeze, or what to correct
 * @throws AppError 'not-logged-in', 'not-allowed'; 'survey-not-found'; 'bad-request' for a draft
 */
export async function freezeSurvey(
	deps: Deps,
	staff: Staff | 'operator' | undefined,
	{ surveyId, name: typed, after }: FreezeRequest
): Promise<Result<Freeze, FreezeFault>> {
	if (staff !== 'operator') requireAllowed(staff, 'survey:run');
	const name = typed.trim();
	if (name === '') return err('name-required');
	if (name.length > MOST_NAME) return err('name-too-long');
	const before = await readBeforeFreeze(deps, surveyId);
	return deps.db.transaction().execute(async (tx) => {
		await requireBegun(tx, surveyId);
		const last = (await listFreezes(tx, surveyId))[0]?.number ?? 0;
		if (after !== undefined && after !== last) return err('frozen-meanwhile');
		return ok(await freezeIn(tx, deps, surveyId, { name, by: staff, before }));
	});
}

async function requireBegun(tx: Tx, surveyId: string): Promise<void> {
	const survey = await findSurvey(tx, surveyId);
	if (!survey) throw new AppError('survey-not-found', surveyId);
	if (survey.status === 'draft') throw new AppError('bad-request', 'a draft');
}

interface Maker {
	name: string;
	by: Staff | 'operator';
	/** Absent: what is kept by traits is read within the transaction. */
	before?: ReadBefore | undefined;
}

/** Within a transaction of the caller's. */
export async function freezeIn(
	tx: Tx,
	deps: Deps,
	surveyId: string,
	{ name, by, before }: Maker
): Promise<Freeze> {
	await lockSurvey(tx, surveyId);
	const survey = await findSurvey(tx, surveyId);
	if (!survey) throw new AppError('survey-not-found', surveyId);
	const figures = await figuresIn(tx, deps, survey);
	const traits = await traitsIn(tx, deps, figures, before);
	const content: FrozenContent = {
		format: 1,
		salt: deps.newId(),
		origin: deps.origin,
		figures: { ...figures, ...(traits && { traits }) }
	};
	const text = JSON.stringify(content);
	const freeze: Freeze = {
		surveyId,
		number: ((await listFreezes(tx, surveyId))[0]?.number ?? 0) + 1,
		code: codeOfContent(text),
		name,
		isSettled: content.figures.isSettled,
		frozenAt: new Date(deps.now()).toISOString(),
		frozenBy: by === 'operator' ? 'cli' : by.username
	};
	const sha256 = hashOfContent(text);
	const logPlace = await logEvent(deps, tx, surveyId, {
		kind: 'freeze',
		number: freeze.number,
		sha256
	});
	await insertFreeze(tx, { ...freeze, logPlace }, text);
	await record(tx, deps, freeze, by);
	return { ...freeze, logPlace };
}

async function record(
	tx: Tx,
	deps: Deps,
	{ surveyId, number, code, name }: Freeze,
	by: Maker['by']
): Promise<void> {
	await recordAudit(tx, deps, {
		actor: by === 'operator' ? 'cli' : actorOf(by),
		action: 'survey.freeze',
		subject: `survey:${surveyId}`,
		agencyId: by === 'operator' ? undefined : by.agencyId,
		detail: { number, code, name }
	});
}

/** What is published is frozen: the newest freeze where it says the same, else a new one. */
export async function freezeForPublication(
	tx: Tx,
	deps: Deps,
	surveyId: string,
	maker: Maker
): Promise<void> {
	const [newest] = await listFreezes(tx, surveyId);
	const survey = await findSurvey(tx, surveyId);
	if (newest && survey && (await loggedHash(tx, newest)) !== undefined) {
		const { content } = await openFreeze(tx, newest);
		if (isSameFigures(content.figures, await figuresIn(tx, deps, survey))) return;
	}
	await freezeIn(tx, deps, surveyId, maker);
}
