import type { Rearrangement } from '#lib/domain/draft-edit.ts';
import type { PartPlace } from '#lib/domain/draft-place.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import type { Question } from '#lib/domain/questionnaire.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { ownPage } from '#lib/server/services/plans/own-page.ts';
import { rearrangeOwn, saveOwnQuestion } from '#lib/server/services/plans/own-questions.ts';
import { startPlan } from '#lib/server/services/plans/start-plan.ts';
import { DEPARTMENT, draftPlan } from './plans.ts';
import { unzip } from './unzip.ts';

// What an agency asks of its own, in the world of tests/support/ballots.ts.

/** Own questions stand behind the core that `draftPlan` asks. */
export const SECTION =
	BUILT_IN.find((it) => it.code === 'short' && it.version === 2)?.sections.length ?? NaN;
export const placeOf = (question: number): PartPlace & { kind: 'question' } => ({
	kind: 'question',
	section: SECTION,
	question
});

/** What is typed of a question that lacks nothing. */
export const asked = (vi: string, more: Record<string, string> = {}) => ({
	'text.vi': [vi],
	'text.en': [`${vi} (en)`],
	...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, [value]]))
});

export const RATING = asked('Phòng chờ của cơ quan thế nào?', { scale: 'three-way' });
export const CHOICE = asked('Ông/Bà đến bằng gì?', {
	'options[0].text.vi': 'Xe máy',
	'options[0].text.en': 'Motorbike',
	'options[1].text.vi': 'Cách khác',
	'options[1].text.en': 'Another way'
});
export const WORDS = asked('Cơ quan nên mở cửa khi nào?', { maxLength: '300' });

export async function rearrange(
	deps: Deps,
	staff: Staff | undefined,
	plan: string,
	agency: string,
	change: Rearrangement
): Promise<PartPlace | undefined> {
	const { revision } = (await ownPage(deps, DEPARTMENT, { plan, agency }, null)).plan;
	return rearrangeOwn(deps, staff, { plan, agency }, { revision, change });
}

export async function add(
	deps: Deps,
	staff: Staff | undefined,
	plan: string,
	agency: string,
	question: Question['kind']
): Promise<number> {
	const change = { kind: 'add-question', section: SECTION, question } as const;
	const at = await rearrange(deps, staff, plan, agency, change);
	return at?.kind === 'question' ? at.question : NaN;
}

/** As a form that was opened just now is saved. */
export async function write(
	deps: Deps,
	staff: Staff | undefined,
	plan: string,
	{
		agency,
		question,
		entries
	}: { agency: string; question: number; entries: Record<string, string[]> }
) {
	const place = placeOf(question);
	const at = `${SECTION}.${question}`;
	const { open } = await ownPage(deps, staff, { plan, agency }, at);
	const edit = { place, seen: open?.seen ?? '', entries };
	return saveOwnQuestion(deps, staff, { plan, agency }, edit);
}

/** Adds a question that lacks nothing. */
export async function addWhole(
	deps: Deps,
	staff: Staff,
	plan: string,
	agency: string,
	[kind, entries]: [Question['kind'], Record<string, string[]>]
): Promise<void> {
	const question = await add(deps, staff, plan, agency, kind);
	const saved = await write(deps, staff, plan, { agency, question, entries });
	if (!saved.ok) throw new Error('a conflict with nobody');
}

export const clerkOf = (agency: string): Staff => ({
	id: `clerk-${agency}`,
	username: `clerk-${agency}`,
	role: 'agency',
	agencyId: `agency-${agency}`,
	agencyIds: [`agency-${agency}`]
});

/** A plan of the department's for STP, STC and SNV, approved and not begun. @returns its id */
export async function approvedForAll(deps: Deps): Promise<string> {
	const targets = ['stp', 'stc', 'snv'].map((it) => ({
		agencyId: `agency-${it}`,
		population: 1000,
		ballots: 50
	}));
	const id = await draftPlan(deps, DEPARTMENT, targets);
	await deps.db.updateTable('plan').set({ status: 'approved' }).where('id', '=', id).execute();
	return id;
}

/**
 * Runs a survey in which STP asks three things of its own, SNV one, and STC nothing.
 * @returns its id
 */
export async function runWithOwn(deps: Deps): Promise<string> {
	const plan = await approvedForAll(deps);
	const kinds = [
		['rating', RATING],
		['choice', CHOICE],
		['text', WORDS]
	] as const;
	for (const [kind, entries] of kinds) {
		await addWhole(deps, clerkOf('stp'), plan, 'STP', [kind, entries]);
	}
	await addWhole(deps, clerkOf('snv'), plan, 'SNV', ['rating', RATING]);
	const started = await startPlan(deps, DEPARTMENT, plan);
	if (!started.ok) throw new Error(started.error);
	return started.value;
}

/** Everything that can be read in a file, whether it is packed or not. */
export function wordsIn(bytes: Uint8Array<ArrayBuffer>): string {
	const decoder = new TextDecoder();
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return decoder.decode(bytes);
	return [...unzip(bytes).values()].map((it) => decoder.decode(it)).join('\n');
}
