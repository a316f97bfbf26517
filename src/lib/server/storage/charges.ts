import type { ChargeKind, OpenThing } from '#lib/domain/open-thing.ts';
import { localText } from '#lib/domain/locale.ts';
import { findDraft } from './questionnaire-drafts.ts';
import type { Db, Tx } from './schema.ts';
import { findAccount } from './staff.ts';

/** What somebody can be in charge of. */
export interface Charge {
	kind: ChargeKind;
	subjectId: string;
}

/** More than one person looks after; a list never grows past it. */
const MOST_THINGS = 1000;

/**
 * Puts somebody in charge, in the place of whoever was.
 * @param username of whom; where no account has it, such as the command line's, nobody is in charge
 */
export async function takeCharge(
	tx: Tx,
	{ kind, subjectId }: Charge,
	username: string
): Promise<void> {
	const account = await findAccount(tx, username);
	if (!account) return;
	await tx
		.insertInto('charge')
		.values({ kind, subject_id: subjectId, staff_id: account.id })
		.onConflict((oc) => oc.columns(['kind', 'subject_id']).doUpdateSet({ staff_id: account.id }))
		.execute();
}

/** @returns the user name; undefined where nobody is in charge */
export async function inChargeOf(db: Db, { kind, subjectId }: Charge): Promise<string | undefined> {
	const row = await db
		.selectFrom('charge')
		.innerJoin('staff', 'staff.id', 'charge.staff_id')
		.select('staff.username')
		.where('charge.kind', '=', kind)
		.where('charge.subject_id', '=', subjectId)
		.executeTakeFirst();
	return row?.username;
}

/** @returns false where `fromId` is not in charge any more: nothing changed */
export async function passCharge(
	tx: Tx,
	{ kind, subjectId }: Charge,
	{ fromId, toId }: { fromId: string; toId: string }
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('charge')
		.set({ staff_id: toId })
		.where('kind', '=', kind)
		.where('subject_id', '=', subjectId)
		.where('staff_id', '=', fromId)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** A plan is open until its results are published. */
export async function openPlansOf(db: Db, staffId: string): Promise<OpenThing[]> {
	const rows = await db
		.selectFrom('charge')
		.innerJoin('plan', 'plan.id', 'charge.subject_id')
		.select(['plan.id', 'plan.title', 'plan.title_en'])
		.where('charge.kind', '=', 'plan')
		.where('charge.staff_id', '=', staffId)
		.where('plan.status', '<>', 'published')
		.orderBy('plan.period_end', 'desc')
		.orderBy('plan.id')
		.limit(MOST_THINGS)
		.execute();
	return rows.map(({ id, title, title_en }) => ({
		kind: 'plan',
		id,
		title: localText(title, title_en)
	}));
}

export async function openDraftsOf(db: Db, staffId: string): Promise<OpenThing[]> {
	const rows = await db
		.selectFrom('charge')
		.innerJoin('questionnaire_draft', 'questionnaire_draft.code', 'charge.subject_id')
		.select('questionnaire_draft.code')
		.where('charge.kind', '=', 'questionnaire')
		.where('charge.staff_id', '=', staffId)
		.orderBy('questionnaire_draft.code')
		.limit(MOST_THINGS)
		.execute();
	const drafts = await Promise.all(rows.map(({ code }) => findDraft(db, code)));
	return drafts.flatMap((draft) => {
		if (!draft) return [];
		const { code, title, version } = draft.document;
		return [{ kind: 'questionnaire', id: code, title, version }];
	});
}

/** A batch of slips is open until the results of its survey are published. */
export async function openSlipBatchesOf(db: Db, staffId: string): Promise<OpenThing[]> {
	const rows = await db
		.selectFrom('charge')
		.innerJoin('slip_batch', 'slip_batch.id', 'charge.subject_id')
		.innerJoin('survey', 'survey.id', 'slip_batch.survey_id')
		.innerJoin('agency', 'agency.id', 'slip_batch.agency_id')
		.select(['slip_batch.id', 'slip_batch.number', 'slip_batch.slips'])
		.select(['survey.title', 'survey.title_en', 'agency.name', 'agency.name_en'])
		.where('charge.kind', '=', 'slips')
		.where('charge.staff_id', '=', staffId)
		.where('survey.status', '<>', 'published')
		.orderBy('slip_batch.made_at')
		.orderBy('slip_batch.id')
		.limit(MOST_THINGS)
		.execute();
	return rows.map((row) => ({
		kind: 'slips',
		id: row.id,
		survey: localText(row.title, row.title_en),
		number: row.number,
		agency: localText(row.name, row.name_en),
		slips: row.slips
	}));
}
