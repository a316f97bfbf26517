import type { Service } from '#lib/domain/agency.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { CaseCountRecord } from '#lib/server/storage/case-counts.ts';
import { listServiceRecords } from '#lib/server/storage/service-records.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { agencyHead, type AgencyHead } from './agency-page.ts';
import { caseCounts } from './case-counts.ts';

/** What a person still finds her way in. */
const MOST_TO_CHOOSE = 300;

export interface CasePage extends AgencyHead {
	/** The latest period first. */
	counts: CaseCountRecord[];
	/** The count to be changed; absent where a new one is entered. */
	chosen?: CaseCountRecord;
	/** To be chosen from; empty where there are too many, and the code is typed. */
	services: Service[];
	/** Whether the agency has more services than a list to choose from should hold. */
	hasMany: boolean;
	mayEnter: boolean;
}

/**
 * An agency's files, period by period.
 * @param key of the count to be changed, as the address names it
 * @throws AppError 'agency-not-found', `not-logged-in`, `not-allowed`
 */
export async function casePage(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	key: { period: string; serviceCode: string }
): Promise<CasePage> {
	const head = await agencyHead(deps, staff, code);
	const { id } = head.agency;
	const counts = await caseCounts(deps, { agencyIds: [id] });
	const place = { offset: 0, limit: MOST_TO_CHOOSE + 1 };
	const services = await listServiceRecords(deps.db, { agencyIds: [id], search: '' }, place);
	const hasMany = services.length > MOST_TO_CHOOSE;
	const period = parsePeriod(key.period);
	const chosen = counts.find((it) => it.period === period && it.serviceCode === key.serviceCode);
	return {
		...head,
		counts,
		...(chosen && { chosen }),
		services: hasMany ? [] : services,
		hasMany,
		mayEnter: staff !== undefined && isAllowed(staff, 'cases:edit', id)
	};
}
