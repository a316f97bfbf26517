import type { Agency, Service } from '#lib/domain/agency.ts';
import { POINT_CODE, type Point } from '#lib/domain/point.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Survey } from '#lib/domain/survey.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { findPoint } from '#lib/server/storage/points.ts';
import { listServices } from '#lib/server/storage/services.ts';

/** Where slips are handed out, whom they ask about and, where that is fixed, which procedure. */
export interface BatchSubject {
	point: Point;
	agency: Agency;
	service?: Service;
}

export interface SubjectFault {
	field: 'point' | 'agency' | 'service';
	code: 'point-unknown' | 'agency-not-at-point' | 'service-not-of-agency';
}

interface NamedSubject {
	pointCode: string;
	agencyCode: string;
	serviceCode: string;
}

/** Reads where and about whom slips are to be. Paper has no slips, nor has a point out of use. */
export async function subjectOf(
	deps: Deps,
	survey: Survey,
	{ pointCode, agencyCode, serviceCode }: NamedSubject
): Promise<Result<BatchSubject, SubjectFault>> {
	const code = pointCode.trim().toUpperCase();
	const point = POINT_CODE.test(code) ? await findPoint(deps.db, code) : undefined;
	const isUsable = point?.surveyId === survey.id && point.channel !== 'paper';
	if (!point || !isUsable || point.retiredAt !== undefined) {
		return err({ field: 'point', code: 'point-unknown' });
	}
	const agencies = await findAgencies(deps.db, point.agencyIds);
	const agency =
		agencies.length === 1 ? agencies[0] : agencies.find((it) => it.code === agencyCode);
	if (!agency || (agencyCode !== '' && agency.code !== agencyCode)) {
		return err({ field: 'agency', code: 'agency-not-at-point' });
	}
	const services = await listServices(deps.db, [agency.id]);
	const fixed = services.find((it) => it.id === point.serviceId);
	const named = services.find((it) => it.code === serviceCode);
	if (serviceCode !== '' && (!named || (fixed && fixed.id !== named.id))) {
		return err({ field: 'service', code: 'service-not-of-agency' });
	}
	const service = fixed ?? named;
	return ok({ point, agency, ...(service && { service }) });
}
