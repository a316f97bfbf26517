import { addAccount } from '#lib/server/services/accounts.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { freezeSurvey } from '#lib/server/services/freezes/freeze-survey.ts';
import { handOver } from '#lib/server/services/handover/hand-over.ts';
import { openThingsOf } from '#lib/server/services/handover/open-things.ts';
import { makeToken } from '#lib/server/services/tokens/tokens.ts';
import { vietnamDay } from '#lib/domain/calendar.ts';
import { keyOfThing } from '#lib/domain/open-thing.ts';
import { FULL } from './other-surveys.ts';
import { PROVINCE } from './province.ts';
import { COLLEAGUE, requireDepartment } from './staff.ts';

const TOKENS = 50;

export interface Records {
	/** Of what was handed over. */
	handover: string;
}

/** Two freezes of surveys of the province, programs that read its results, slips that were handed over. */
export async function makeRecords(deps: Deps): Promise<Records> {
	for (const { id } of [PROVINCE, FULL]) {
		for (const name of ['Giữa kỳ', 'Cuối kỳ']) await freeze(deps, id, name);
	}
	await makeTokens(deps);
	return { handover: await handedOver(deps) };
}

async function freeze(deps: Deps, surveyId: string, name: string): Promise<void> {
	const frozen = await freezeSurvey(deps, 'operator', { surveyId, name });
	if (!frozen.ok) throw new Error(frozen.error);
}

async function makeTokens(deps: Deps): Promise<void> {
	const staff = await requireDepartment(deps);
	const until = vietnamDay(deps.now());
	for (let at = 0; at < TOKENS; at += 1) {
		const token = { name: `Phần mềm ${at}`, survey: '', agency: `TINH-${at}`, until };
		const made = await makeToken(deps, staff, token);
		if (!made.ok) throw new Error(JSON.stringify(made.error));
	}
}

async function handedOver(deps: Deps): Promise<string> {
	const account = { username: COLLEAGUE, password: 'do-nhanh-cham-cua-trang' };
	await addAccount(deps, 'cli', { ...account, role: 'department', agencyCode: '', email: '' });
	const staff = await requireDepartment(deps);
	const open = await openThingsOf(deps.db, staff.id, deps.now());
	const things = open.filter((it) => it.kind === 'slips').map(keyOfThing);
	const done = await handOver(deps, staff, staff.username, { to: COLLEAGUE, things });
	if (!done.ok) throw new Error(done.error);
	return done.value;
}
