import { OTHER_SERVICE, SERVICE_NOT_RECORDED, type Agency, type Service } from './agency.ts';
import type { LocalText } from './locale.ts';
import type { AgencyLedger } from './received.ts';

/** The words that a report needs where there is no name; `reportWords` in the messages has them. */
export interface ReportWords {
	/** Stands for `{agency}` where a cut is about several. */
	theAgency: LocalText;
	otherService: LocalText;
	serviceNotRecorded: LocalText;
}

interface Named {
	name: LocalText;
	code: string;
}

const VIETNAMESE = new Intl.Collator('vi');

/** In the order of the Vietnamese alphabet; of equal names by code. */
export function byName(a: Named, b: Named): number {
	return VIETNAMESE.compare(a.name.vi, b.name.vi) || (a.code < b.code ? -1 : 1);
}

/** By name; then what is not in the list, then what was not recorded. */
export function byService(a: Named, b: Named): number {
	return lastRank(a.code) - lastRank(b.code) || byName(a, b);
}

/** The services that an agency has ballots of; none where no service was recorded at all. */
export function serviceCodes({ cells }: AgencyLedger): string[] {
	const codes = [...new Set(cells.map(({ serviceCode }) => serviceCode))];
	return isAnyRecorded(codes) ? codes : [];
}

export function isAnyRecorded(serviceCodes: readonly string[]): boolean {
	return serviceCodes.some((code) => code !== SERVICE_NOT_RECORDED);
}

/** The name of an agency's service; one that is no longer in the list keeps its code for a name. */
export type ServiceNaming = (agency: Agency, code: string) => LocalText;

export function serviceNaming({
	services,
	words
}: {
	services: readonly Service[];
	words: ReportWords;
}): ServiceNaming {
	// A province has twenty thousand: they are looked up, never searched through.
	const names = new Map(services.map((it) => [`${it.agencyId}\n${it.code}`, it.name]));
	return (agency, code) => {
		if (code === SERVICE_NOT_RECORDED) return words.serviceNotRecorded;
		if (code === OTHER_SERVICE) return words.otherService;
		return names.get(`${agency.id}\n${code}`) ?? { vi: code, en: code };
	};
}

function lastRank(code: string): 0 | 1 | 2 {
	if (code === SERVICE_NOT_RECORDED) return 2;
	return code === OTHER_SERVICE ? 1 : 0;
}
