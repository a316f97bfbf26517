import { SERVICE_NOT_RECORDED, type Agency, type Service } from '#lib/domain/agency.ts';
import { targetOf, type TargetRow } from '#lib/domain/plan-targets-form.ts';
import { fieldsOf } from '#lib/domain/service-fields.ts';
import { kindOf } from '#lib/domain/plan-targets.ts';
import type { PlanContent, PlanTarget } from '#lib/domain/plan.ts';
import { countedIn, type Counted } from '#lib/domain/counted-files.ts';
import { agencyAndBelow, findAgencies, listAgencies } from '#lib/server/storage/agencies.ts';
import { listCaseCounts } from '#lib/server/storage/case-counts.ts';
import { latestOfAgencies } from '#lib/server/storage/finished-files.ts';
import type { KeptPlan } from '#lib/server/storage/plans.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { listServices } from '#lib/server/storage/services.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireSeen, requireWith } from './plan-rights.ts';
import { contentOf } from './content-of.ts';

/** A row of the table of targets, with what the plan says of it. */
export interface ListedTarget extends TargetRow {
	agency: Agency;
	service?: Service;
	target?: PlanTarget;
	/** The latest count of finished files in the catalogue. */
	counted?: Counted;
	/** Its procedures can be listed, and are not. */
	mayUnfold: boolean;
}

export interface TargetTable {
	plan: KeptPlan;
	content: PlanContent;
	rows: ListedTarget[];
	/** Agencies that match, of which no more than `MOST_SHOWN` have rows. */
	matching: number;
	shown: number;
}

export interface TargetQuery {
	/** Words or a code to find an agency by; '' for all. */
	search: string;
	/** Code of the agency whose procedures are listed too. */
	unfolded: string;
}

/** So that a page stays quick and its form small; an agency beyond is found by its name. */
const MOST_SHOWN = 500;

/**
 * The table in which a plan's numbers are typed: agencies that it may ask about, with procedures
 * where the plan has some or they are asked for; a plan of one agency lists its procedures at once.
 * @throws AppError as `requireSeen` and `requireWith`
 */
export async function targetTable(
	deps: Deps,
	staff: Staff | undefined,
	id: string,
	query: TargetQuery
): Promise<TargetTable> {
	const plan = await requireSeen(deps.db, staff, id);
	requireWith(staff, 'plan:edit', plan);
	const { content } = await contentOf(deps.db, plan);
	const matching = (await agenciesOf(deps.db, plan)).filter((it) => matches(it, query.search));
	const shown = matching.slice(0, MOST_SHOWN);
	const unfolded = shown.filter((it) => isUnfolded(it, content, query, shown.length));
	const services = Map.groupBy(
		await listServices(
			deps.db,
			unfolded.map((it) => it.id)
		),
		(it) => it.agencyId
	);
	const counts = await latestCounts(deps.db, shown, unfolded);
	const rows = shown.flatMap((agency) => [
		{
			...rowOf(content, agency, {}, !unfolded.includes(agency)),
			...counts.get(countKey(agency.id, SERVICE_NOT_RECORDED))
		},
		...partRows(content, agency, services.get(agency.id) ?? [], counts)
	]);
	return { plan, content, rows, matching: matching.length, shown: shown.length };
}

function countKey(agencyId: string, serviceCode: string): string {
	return `${agencyId}/${serviceCode}`;
}

/** The first of each is the latest: they come in that order. */
async function latestCounts(
	db: Db,
	shown: readonly Agency[],
	unfolded: readonly Agency[]
): Promise<Map<string, Pick<ListedTarget, 'counted'>>> {
	const idsOf = (agencies: readonly Agency[]) => agencies.map((it) => it.id);
	const wholes = await latestOfAgencies(db, idsOf(shown));
	const counts = [
		...wholes.map((it) => ({ ...it, serviceCode: SERVICE_NOT_RECORDED })),
		...(await listCaseCounts(db, { agencyIds: idsOf(unfolded) }))
	];
	const byRow = Map.groupBy(counts, (it) => countKey(it.agencyId, it.serviceCode));
	return new Map(
		[...byRow].flatMap(([key, [latest]]) =>
			latest ? [[key, { counted: { files: latest.finished, period: latest.period } }]] : []
		)
	);
}

/** Of the whole province for a plan of the department's; else the owner and all below it. */
async function agenciesOf(db: Db, plan: KeptPlan): Promise<Agency[]> {
	if (plan.provincial || plan.agencyId === undefined) return listAgencies(db);
	const found = await findAgencies(db, await agencyAndBelow(db, plan.agencyId));
	const isOwn = (it: Agency) => Number(it.id === plan.agencyId);
	return found.sort((a, b) => isOwn(b) - isOwn(a));
}

function matches({ code, name }: Agency, search: string): boolean {
	const wanted = search.trim().toLocaleLowerCase('vi');
	return [code, name.vi, name.en].some((it) => it.toLocaleLowerCase('vi').includes(wanted));
}

function isUnfolded(
	agency: Agency,
	{ targets }: PlanContent,
	{ unfolded }: TargetQuery,
	shown: number
): boolean {
	if (shown === 1 || agency.code === unfolded) return true;
	return targets.some((it) => it.agencyId === agency.id && kindOf(it) !== 'agency');
}

/** An agency's fields, each with its procedures below it; then the procedures that stand in none. */
function partRows(
	content: PlanContent,
	agency: Agency,
	services: readonly Service[],
	counts: ReadonlyMap<string, Pick<ListedTarget, 'counted'>>
): ListedTarget[] {
	const countOf = ({ code }: Service) => counts.get(countKey(agency.id, code));
	return fieldsOf(services).flatMap(({ field, services: within }) => [
		...(field === undefined
			? []
			: [{ ...rowOf(content, agency, { field }, false), ...countedIn(within.map(countOf)) }]),
		...within.map((service) => ({
			...rowOf(content, agency, { field, service }, false),
			...countOf(service)
		}))
	]);
}

interface Part {
	field?: string | undefined;
	service?: Service;
}

function rowOf(
	{ targets }: PlanContent,
	agency: Agency,
	{ field, service }: Part,
	mayUnfold: boolean
): ListedTarget {
	const row = {
		agencyId: agency.id,
		...(field !== undefined && { field }),
		...(service && { serviceCode: service.code })
	};
	const target = targetOf(targets, row);
	// A key stands in names and ids of inputs, where no blank may be.
	const part = service ? `/${service.code}` : field ? `//${encodeURIComponent(field)}` : '';
	return {
		key: `${agency.code}${part}`,
		...row,
		agency,
		...(service && { service }),
		...(target && { target }),
		mayUnfold
	};
}
