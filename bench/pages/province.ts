import { sql } from 'kysely';
import type { CaseCount } from '#lib/domain/catalogue/case-count.ts';
import type { Period } from '#lib/domain/period.ts';
import { createPlan } from '#lib/server/services/plans/edit-plan.ts';
import { recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { upsertCaseCounts, upsertServices } from '#lib/server/storage/catalogue-batches.ts';
import { findRevision, insertRevision } from '#lib/server/storage/plan-revisions.ts';
import { typedPlan } from '../../tests/support/plans.ts';
import { agenciesOf, seedSurvey, type SeededSurvey } from '../seed.ts';
import { BENCH_DEPARTMENT } from './staff.ts';

/** A province after a merger, all of whose agencies one survey asks about. */
export const PROVINCE: SeededSurvey = {
	id: 'tinh',
	questionnaire: 'short',
	ballots: 30_000,
	spread: { agencies: 500, services: 5, channels: 1, months: 1 }
};
/** Procedures of each agency; few of them have ballots. */
export const PROCEDURES = 40;
/** The agency that the pages of one agency show, and its plan. */
export const AGENCY = 'TINH-7';
/** Beside which it is shown. */
export const OTHER_AGENCY = 'TINH-8';
const ACCOUNTS = 1_000;
const AUDIT_ENTRIES = 5_000;

/** @returns the ids of a plan that runs and of a draft, both of all agencies */
export async function seedProvince(deps: Deps): Promise<{ running: string; draft: string }> {
	await seedSurvey(deps, PROVINCE);
	await deps.db
		.updateTable('survey')
		.set({ status: 'open', closes_at: '2099-12-31T00:00:00.000Z' })
		.where('id', '=', PROVINCE.id)
		.execute();
	await insertOtherServices(deps);
	await insertCaseCounts(deps);
	await insertAccounts(deps);
	await insertAuditEntries(deps);
	const running = `plan-${PROVINCE.id}`;
	const draft = await insertDraft(deps);
	const written = await findRevision(deps.db, draft, 1);
	if (!written) throw new Error('no plan was written');
	await deps.db.transaction().execute((tx) => insertRevision(tx, running, written));
	await deps.db.updateTable('plan').set({ status: 'running' }).where('id', '=', running).execute();
	return { running, draft };
}

/** @returns the id of a draft of all agencies */
export async function insertDraft(deps: Deps): Promise<string> {
	const targets = agenciesOf(PROVINCE).map((it) => ({
		agencyId: it.id,
		population: 4_000,
		ballots: 100
	}));
	const made = await createPlan(deps, BENCH_DEPARTMENT, typedPlan(), { targets });
	if (!made.ok) throw new Error(JSON.stringify(made.error));
	return made.value;
}

/** Those without ballots. */
async function insertOtherServices({ db }: Deps): Promise<void> {
	const without = PROCEDURES - PROVINCE.spread.services;
	const services = agenciesOf(PROVINCE).flatMap(({ id: agencyId }) =>
		Array.from({ length: without }, (_, at) => {
			const number = PROVINCE.spread.services + at;
			const name = { vi: `Thủ tục số ${number}`, en: `Procedure ${number}` };
			return { id: `${agencyId}-${number}`, agencyId, code: `TT${number}`, name };
		})
	);
	await db.transaction().execute((tx) => upsertServices(tx, services));
}

/** A year of every procedure, and of one agency three years month by month. */
async function insertCaseCounts(deps: Deps): Promise<void> {
	const counts = agenciesOf(PROVINCE).flatMap(({ id, code }) => {
		const months = code === AGENCY ? MONTHS : ['2024'];
		return Array.from({ length: PROCEDURES }, (_, at) =>
			months.map((period) => countOf(id, `TT${at}`, period))
		).flat();
	});
	const entered = { enteredBy: 'cli', enteredAt: '2025-01-15T02:00:00.000Z', sample: false };
	await deps.db.transaction().execute((tx) => upsertCaseCounts(tx, counts, entered));
}

const MONTHS = ['2022', '2023', '2024'].flatMap((year) =>
	Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
);

function countOf(agencyId: string, serviceCode: string, period: string): CaseCount {
	const source = 'Báo cáo kiểm soát thủ tục hành chính';
	return {
		agencyId,
		serviceCode,
		period: period as Period,
		finished: 100,
		source,
		asOf: '2025-01-10'
	};
}

async function insertAccounts({ db }: Deps): Promise<void> {
	const rows = Array.from({ length: ACCOUNTS }, (_, at) => ({
		id: `can-bo-${at}`,
		username: `canbo${at}`,
		email: null,
		password_hash: 'none',
		role: 'agency' as const,
		agency_id: `tinh-${at % PROVINCE.spread.agencies}`,
		created_at: '2025-01-15T02:00:00.000Z',
		disabled_at: null
	}));
	await db.insertInto('staff').values(rows).execute();
	await sql`analyze`.execute(db);
}

async function insertAuditEntries(deps: Deps): Promise<void> {
	await deps.db.transaction().execute(async (tx) => {
		for (let at = 0; at < AUDIT_ENTRIES; at += 1) {
			const subject = `agency:TINH-${at % PROVINCE.spread.agencies}`;
			await recordAudit(tx, deps, { actor: 'cli', action: 'agency.edit', subject, detail: {} });
		}
	});
}
