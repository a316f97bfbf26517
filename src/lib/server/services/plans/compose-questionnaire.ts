import type { Agency } from '#lib/domain/agency.ts';
import { withOwn } from '#lib/domain/own-questions.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire-document.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import { requireStorable } from '#lib/server/services/questionnaire-drafts.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { insertQuestionnaire, latestVersion } from '#lib/server/storage/questionnaires.ts';
import { findDraft } from '#lib/server/storage/questionnaire-drafts.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { firstFree } from './first-free.ts';
import { coreOf, ownQuestionsOf, ownTitle } from './own-draft.ts';

/** What a survey is made from. */
export interface Composed {
	surveyId: string;
	content: PlanContent;
	/** Those that the survey asks about; others' own questions are left out. */
	agencies: readonly Agency[];
}

/**
 * What a new survey asks: the plan's questionnaire itself, or, where agencies ask something of their
 * own, a version that is composed for this survey alone and from then on never changes.
 * @returns a refusal where own questions lack something, such as a text in a language
 */
export async function composeQuestionnaire(
	deps: Deps,
	tx: Tx,
	by: Staff,
	{ surveyId, content, agencies }: Composed
): Promise<Result<Survey['questionnaire'], 'own-questions'>> {
	const parts = agencies
		.map(({ id, code }) => ({ agencyCode: code, questions: ownQuestionsOf(content, id) }))
		.filter(({ questions }) => questions.length > 0);
	if (parts.length === 0) return ok(content.questionnaire);
	const core = await coreOf(tx, content);
	const code = await freeCode(tx, surveyId);
	const composed = parseQuestionnaire({ ...withOwn(core, parts, ownTitle()), code, version: 1 });
	if (!composed.ok) return err('own-questions');
	requireStorable(composed.value);
	const createdAt = new Date(deps.now()).toISOString();
	await insertQuestionnaire(tx, composed.value, createdAt, core);
	await recordAudit(tx, deps, {
		actor: actorOf(by),
		action: 'questionnaire.compose',
		subject: `${code}@1`,
		detail: { core: `${core.code}@${core.version}`, agencies: parts.length }
	});
	return ok({ code, version: 1 });
}

/** Named after its survey, as far as a code can be. */
async function freeCode(tx: Tx, surveyId: string): Promise<string> {
	const wanted = `q-${surveyId.toLowerCase().replace(/[^a-z0-9-]/g, '-')}`.slice(0, 27);
	return firstFree(wanted, async (it) => {
		const isTaken = (await latestVersion(tx, it)) ?? (await findDraft(tx, it));
		return isTaken === undefined;
	});
}
