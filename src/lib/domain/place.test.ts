import { describe, expect, test } from 'vitest';
import type { Agency, Service } from './agency.ts';
import { chosenAgency, offeredServices, parseChosen, type Place } from './place.ts';
import type { Point } from './point.ts';

const agency = (code: string): Agency => ({
	id: code.toLowerCase(),
	code,
	name: { vi: code, en: code },
	validFrom: '2020-01-01'
});
const service = (agencyId: string, code: string): Service => ({
	id: `${agencyId}-${code}`,
	agencyId,
	code,
	name: { vi: code, en: code }
});
const AGENCIES = [agency('STP'), agency('STC'), agency('SNV')];
const SERVICES = [service('stp', 'HT'), service('stp', 'CC'), service('stc', 'GIA')];

function placeOf(codes: string[], point: Partial<Point> = {}): Place {
	const agencies = codes.map((code) => AGENCIES.find((it) => it.code === code) ?? agency(code));
	const agencyIds = agencies.map((it) => it.id);
	return {
		point: {
			id: 'p',
			code: 'P',
			surveyId: 's',
			kind: codes.length > 1 ? 'hall' : 'agency',
			channel: 'poster',
			assurance: 'walk-in',
			choosesService: false,
			agencyIds,
			...point
		},
		agencies,
		services: SERVICES.filter((it) => agencyIds.includes(it.agencyId))
	};
}

const STP = placeOf(['STP']);
const FIXED = placeOf(['STP'], { serviceId: 'stp-CC' });
const SNV = placeOf(['SNV']);
const HALL = placeOf(['STC', 'STP']);

/** As `AGENCY service`, or the field at fault. */
function chosen(place: Place, fields: Record<string, string[]>): string {
	const parsed = parseChosen(place, fields);
	if (parsed.ok) return `${parsed.value.agency.code} ${parsed.value.serviceCode}`.trim();
	return parsed.error.map(({ field, code }) => `${field}: ${code}`).join();
}

describe('what a ballot is about', () => {
	test.each([
		['the service chosen', STP, { service: ['HT'] }, 'STP HT'],
		['none of those listed', STP, { service: ['other'] }, 'STP other'],
		['no service', STP, {}, 'service: required'],
		['an empty service', STP, { service: [''] }, 'service: required'],
		['an unknown service', STP, { service: ['GIA'] }, 'service: not-an-option'],
		['a name of every object', STP, { service: ['constructor'] }, 'service: not-an-option'],
		['the point’s service', FIXED, { service: ['HT'] }, 'STP CC'],
		['an agency without procedures', SNV, { service: ['HT'] }, 'SNV'],
		['an agency at a point of one', STP, { agency: ['STC'], service: ['HT'] }, 'STP HT'],
		['agency and service of a hall', HALL, { agency: ['STC'], service: ['GIA'] }, 'STC GIA'],
		[
			'another’s service in a hall',
			HALL,
			{ agency: ['STC'], service: ['HT'] },
			'service: not-an-option'
		],
		['no agency in a hall', HALL, { service: ['GIA'] }, 'agency: required'],
		['an agency not in the hall', HALL, { agency: ['SNV'] }, 'agency: not-an-option']
	])('%s', (_, place, fields, expected) => {
		expect(chosen(place, fields)).toBe(expected);
	});

	test('is known without choosing where the point has one agency', () => {
		expect(chosenAgency(STP, undefined)?.code).toBe('STP');
		expect(chosenAgency(HALL, undefined)).toBeUndefined();
		expect(chosenAgency(HALL, 'STP')?.code).toBe('STP');
	});

	test.each([
		[STP, 0, ['HT', 'CC']],
		[FIXED, 0, []],
		[SNV, 2, []],
		[HALL, 1, ['GIA']]
	] as const)('offers the procedures of the agency alone', (place, at, codes) => {
		const of = AGENCIES[at] ?? agency('X');
		expect(offeredServices(place, of).map((it) => it.code)).toEqual(codes);
	});
});
