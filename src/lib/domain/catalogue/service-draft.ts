import type { Service } from '#lib/domain/agency.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { DraftReader, type DraftFault } from './draft.ts';

/** An administrative procedure as a form or a file gives it, in the order of both. */
export const SERVICE_FIELDS = ['agency', 'code', 'name', 'nameEn', 'field'] as const;
export type ServiceField = (typeof SERVICE_FIELDS)[number];
export type ServiceTexts = Readonly<Partial<Record<ServiceField, string>>>;

/** What a service is but its id; the agency still by its code. */
export interface ServiceDraft extends Omit<Service, 'id' | 'agencyId'> {
	agencyCode: string;
}

/** @returns the service, or all that must be corrected; whether the agency exists is not known here */
export function parseService(
	texts: ServiceTexts
): Result<ServiceDraft, DraftFault<ServiceField>[]> {
	const read = new DraftReader<ServiceField>(texts);
	const agencyCode = read.agencyCode('agency');
	const code = read.serviceCode('code');
	const vi = read.required('name', 500);
	const en = read.text('nameEn', 500);
	const field = read.text('field');
	const name = { vi, en: en || vi };
	if (read.faults.length > 0) return err(read.faults);
	return ok({ agencyCode, code, name, ...(field !== '' && { field }) });
}

/** The texts of a service as its form shows them. */
export function serviceTexts(service: Service, agencyCode: string): Record<ServiceField, string> {
	return {
		agency: agencyCode,
		code: service.code,
		name: service.name.vi,
		nameEn: service.name.en === service.name.vi ? '' : service.name.en,
		field: service.field ?? ''
	};
}
