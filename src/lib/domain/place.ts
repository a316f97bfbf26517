import { OTHER_SERVICE, SERVICE_NOT_RECORDED, type Agency, type Service } from './agency.ts';
import type { Entries, FieldError } from './parse-ballot.ts';
import type { Point } from './point.ts';
import { err, ok, type Result } from './result.ts';

/** A point with the agencies and procedures that may be rated at it. */
export interface Place {
	point: Point;
	/** In the point's order; one where the point is not a hall. */
	agencies: readonly Agency[];
	/** Of all these agencies. */
	services: readonly Service[];
}

/** Which agency and procedure a ballot is about. */
export interface Chosen {
	agency: Agency;
	/** A service's code, `OTHER_SERVICE` or `SERVICE_NOT_RECORDED`. */
	serviceCode: string;
}

/** @returns the agency named by code, or the only one; undefined while a hall's citizen has to choose */
export function chosenAgency(place: Place, code: string | undefined): Agency | undefined {
	if (place.point.kind === 'agency') return place.agencies[0];
	return place.agencies.find((agency) => agency.code === code);
}

/** The procedures that the form offers for an agency; empty where the point fixes one or none is listed. */
export function offeredServices(place: Place, agency: Agency): readonly Service[] {
	if (place.point.serviceId !== undefined) return [];
	return place.services.filter((service) => service.agencyId === agency.id);
}

/** Reads which agency and procedure the citizen chose; fields `agency` (halls) and `service`. */
export function parseChosen(place: Place, entries: Entries): Result<Chosen, FieldError[]> {
	const agency = chosenAgency(place, entries['agency']?.[0]);
	if (!agency) return err([{ field: 'agency', code: errorOf(entries['agency']?.[0]) }]);
	const serviceCode = parseService(place, agency, entries['service']?.[0] ?? '');
	if (!serviceCode.ok) return err([{ field: 'service', code: serviceCode.error }]);
	return ok({ agency, serviceCode: serviceCode.value });
}

function parseService(
	place: Place,
	agency: Agency,
	code: string
): Result<string, FieldError['code']> {
	const fixed = place.services.find((service) => service.id === place.point.serviceId);
	if (fixed) return ok(fixed.code);
	const offered = offeredServices(place, agency);
	if (offered.length === 0) return ok(SERVICE_NOT_RECORDED);
	const known = code === OTHER_SERVICE || offered.some((service) => service.code === code);
	return known ? ok(code) : err(errorOf(code));
}

function errorOf(value: string | undefined): FieldError['code'] {
	return value ? 'not-an-option' : 'required';
}
