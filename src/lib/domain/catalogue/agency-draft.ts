import type { Agency } from '#lib/domain/agency.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { DraftReader, type DraftFault } from './draft.ts';

/** An agency as a form or a file gives it, in the order of both. */
export const AGENCY_FIELDS = [
	'code',
	'name',
	'nameEn',
	'group',
	'parent',
	'hotline',
	'superior',
	'symbol',
	'validFrom',
	'validTo'
] as const;
export type AgencyField = (typeof AGENCY_FIELDS)[number];
export type AgencyTexts = Readonly<Partial<Record<AgencyField, string>>>;

/** What an agency is but its id; the parent still by its code. */
export interface AgencyDraft extends Omit<Agency, 'id' | 'parentId'> {
	/** Absent for none. */
	parentCode?: string;
}

/** What a missing first day stands for: it was always there. */
const ALWAYS = '1900-01-01';

/** @returns the agency, or all that must be corrected; whether the parent exists is not known here */
export function parseAgency(texts: AgencyTexts): Result<AgencyDraft, DraftFault<AgencyField>[]> {
	const read = new DraftReader<AgencyField>(texts);
	const code = read.agencyCode('code');
	const vi = read.required('name');
	const en = read.text('nameEn');
	const validFrom = read.day('validFrom') || ALWAYS;
	const validTo = read.day('validTo');
	if (validTo !== '' && validTo <= validFrom) read.refuse('validTo', 'ends-before-it-begins');
	const parentCode = read.text('parent').toUpperCase();
	if (parentCode !== '' && parentCode === code) read.refuse('parent', 'below-itself');
	const draft = {
		code,
		name: { vi, en: en || vi },
		validFrom,
		...filled('comparisonGroup', read.text('group', 80)),
		...filled('parentCode', parentCode),
		...filled('hotline', read.text('hotline', 40)),
		...filled('superior', read.text('superior')),
		...filled('symbol', read.text('symbol', 20)),
		...filled('validTo', validTo)
	};
	return read.faults.length > 0 ? err(read.faults) : ok(draft);
}

function filled<K extends string>(key: K, text: string): Partial<Record<K, string>> {
	return text === '' ? {} : ({ [key]: text } as Record<K, string>);
}

/** The texts of an agency as its form shows them. */
export function agencyTexts(agency: Agency, parentCode = ''): Record<AgencyField, string> {
	return {
		code: agency.code,
		name: agency.name.vi,
		nameEn: agency.name.en === agency.name.vi ? '' : agency.name.en,
		group: agency.comparisonGroup ?? '',
		parent: parentCode,
		hotline: agency.hotline ?? '',
		superior: agency.superior ?? '',
		symbol: agency.symbol ?? '',
		validFrom: agency.validFrom === ALWAYS ? '' : agency.validFrom,
		validTo: agency.validTo ?? ''
	};
}
