import type { Agency, Service } from '#lib/domain/agency.ts';
import type { Channel } from '#lib/domain/channel.ts';
import { codeParts, freeCode, pointCode } from '#lib/domain/point-code.ts';
import {
	parsePointKind,
	type PointFault,
	type PointKind,
	type TypedPoint
} from '#lib/domain/point-form.ts';
import type { Point } from '#lib/domain/point.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { isAllowed, requireAllowed, scopeOf } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import { codesFrom, insertPoint, listPoints } from '#lib/server/storage/points.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { listServices } from '#lib/server/storage/services.ts';
import { actorOf, recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';
import { requireSurvey, takesPoints } from './points.ts';

/** In place of a service's code: one point for each procedure that has none of this channel yet. */
export const EACH_SERVICE = 'each';

export interface NewPoints extends TypedPoint {
	/** One, or for a hall two and more. */
	agencyCodes: readonly string[];
	/** A service's code; empty: the citizen chooses; or `EACH_SERVICE`. Of no meaning in a hall. */
	service: string;
}

/** What each point of one request has in common. */
interface Draft {
	survey: Survey;
	kind: PointKind;
	agencies: readonly Agency[];
}

/**
 * Makes a point, a hall, or a point for each procedure of an agency.
 * @returns those made, in order
 * @throws AppError `not-allowed`; `survey-not-found`; `survey-closed`; `agency-not-found` for an agency
 *   that is not this staff member's business
 */
export async function makePoints(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	typed: NewPoints
): Promise<Result<Point[], PointFault[]>> {
	requireAllowed(staff, 'plan:edit');
	const survey = await requireSurvey(deps, surveyId);
	requireTaking(survey, deps.now());
	const agencies = await agenciesOf(deps, staff, typed.agencyCodes);
	const kind = parsePointKind(typed, scopeOf(staff, 'plan:edit') === 'all');
	if (!agencies.ok || !kind.ok) return err([...errorsOf(agencies), ...errorsOf(kind)]);
	const draft = { survey, kind: kind.value, agencies: agencies.value };
	return deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, survey.id);
		const made = await insertPoints(deps, tx, draft, typed.service);
		if (made.ok) await recordMaking(deps, tx, staff, draft, made.value);
		return made;
	});
}

/** @throws AppError 'survey-closed' */
export function requireTaking(survey: Survey, now: number): void {
	if (!takesPoints(survey, now)) throw new AppError('survey-closed', survey.id);
}

function errorsOf(result: Result<unknown, PointFault[]>): PointFault[] {
	return result.ok ? [] : result.error;
}

async function agenciesOf(
	deps: Deps,
	staff: Staff,
	codes: readonly string[]
): Promise<Result<Agency[], PointFault[]>> {
	const known = new Map((await listAgencies(deps.db)).map((it) => [it.code, it]));
	const wanted = [...new Set(codes)].map((code) => known.get(code));
	if (wanted.length === 0) return err([{ field: 'agency', code: 'agencies-too-few' }]);
	const found = wanted.filter((it) => it !== undefined);
	if (found.length < wanted.length) return err([{ field: 'agency', code: 'agency-unknown' }]);
	if (found.every((it) => isAllowed(staff, 'plan:edit', it.id))) return ok(found);
	throw new AppError('agency-not-found', 'not of this agency');
}

async function insertPoints(
	deps: Deps,
	tx: Tx,
	draft: Draft,
	service: string
): Promise<Result<Point[], PointFault[]>> {
	const chosen = await servicesOf(tx, draft, service);
	if (!chosen.ok) return chosen;
	const points: Point[] = [];
	for (const it of chosen.value) {
		const code = await codeOf(tx, draft, it);
		if (!code.ok) return code;
		const point = pointOf(deps, draft, code.value, it);
		await insertPoint(tx, point);
		points.push(point);
	}
	return ok(points);
}

/** @returns for each point to make its procedure; undefined where the citizen chooses */
async function servicesOf(
	tx: Tx,
	{ survey, kind, agencies }: Draft,
	service: string
): Promise<Result<(Service | undefined)[], PointFault[]>> {
	const [agency, second] = agencies;
	if (!agency || second) {
		return kind.label ? ok([undefined]) : err([{ field: 'label', code: 'label-missing' }]);
	}
	if (service === '') return ok([undefined]);
	const services = await listServices(tx, [agency.id]);
	if (service !== EACH_SERVICE) {
		const found = services.find((it) => it.code === service);
		return found ? ok([found]) : err([{ field: 'service', code: 'service-unknown' }]);
	}
	const made = await servicesWith(tx, survey, kind.channel);
	const missing = services.filter((it) => !made.has(it.id));
	return missing.length > 0 ? ok(missing) : err([{ field: 'service', code: 'services-all-made' }]);
}

async function servicesWith(tx: Tx, survey: Survey, channel: Channel): Promise<Set<string>> {
	const points = await listPoints(tx, survey.id);
	const used = points.filter((it) => it.channel === channel && it.retiredAt === undefined);
	return new Set(used.flatMap((it) => it.serviceId ?? []));
}

/** Where a person gave one it must be free; else one is made that is. */
async function codeOf(
	tx: Tx,
	{ kind, agencies }: Draft,
	service: Service | undefined
): Promise<Result<string, PointFault[]>> {
	const base = kind.code ?? pointCode(codeParts(kind, agencies, service));
	const taken = new Set(await codesFrom(tx, base));
	if (kind.code === undefined || service) return ok(freeCode(base, (code) => taken.has(code)));
	return taken.has(base) ? err([{ field: 'code', code: 'code-taken' }]) : ok(base);
}

function pointOf(
	deps: Deps,
	{ survey, kind, agencies }: Draft,
	code: string,
	service: Service | undefined
): Point {
	const { channel, assurance, label, counter } = kind;
	const isHall = agencies.length > 1;
	return {
		id: deps.newId(),
		code,
		surveyId: survey.id,
		kind: isHall ? 'hall' : 'agency',
		channel,
		assurance,
		...(label && { label }),
		...(counter !== undefined && { counter }),
		...(service && { serviceId: service.id }),
		choosesService: isHall,
		agencyIds: agencies.map((it) => it.id)
	};
}

async function recordMaking(
	deps: Deps,
	tx: Tx,
	staff: Staff,
	{ survey, kind, agencies }: Draft,
	made: readonly Point[]
): Promise<void> {
	for (const { code } of made) {
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: 'point.make',
			subject: `point:${code}`,
			agencyId: agencies.length === 1 ? agencies[0]?.id : undefined,
			detail: { survey: survey.id, channel: kind.channel, assurance: kind.assurance }
		});
	}
}
