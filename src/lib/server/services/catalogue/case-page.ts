import type { Service } from '#lib/domain/agency.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import {
	countCaseCounts,
	findCaseCount,
	type CaseCountRecord
} from '#lib/server/storage/case-counts.ts';
import { listServiceRecords } from '#lib/server/storage/service-records.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { agencyHead, type AgencyHead } from './agency-page.ts';
import { caseCounts } from './case-counts.ts';

/** What a person still finds her way in. */
const MOST_TO_CHOOSE = 300;

export const COUNTS_PER_PAGE = 60;

export interface CasePage extends AgencyHead {
	/** Of one page of the list; the latest period first. */
	counts: CaseCountRecord[];
	/** How many there are on all pages. */
	found: number;
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
 * @param asked which count is to be changed, as the address names it; which page of the list, from 1
 * @throws AppError 'agency-not-found', `not-logged-in`, `not-allowed`
 */
export async function casePage(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	asked: { period: string; serviceCode: string; page: number }
): Promise<CasePage> {
	const head = await agencyHead(deps, staff, code);
	const { id } = head.agency;
	const offset = (asked.page - 1) * COUNTS_PER_PAGE;
	const counts = await caseCounts(deps, {
		agencyIds: [id],
		place: { offset, limit: COUNTS_PER_PAGE }
	});
	const place = { offset: 0, limit: MOST_TO_CHOOSE + 1 };
	const services = await listServiceRecords(deps.db, { agencyIds: [id], search: '' }, place);
	const hasMany = services.length > MOST_TO_CHOOSE;
	const period = parsePeriod(asked.period);
	const key = period && { agencyId: id, serviceCode: asked.serviceCode, period };
	const chosen = key && (await findCaseCount(deps.db, key));
	return {
		...head,
		counts,
		found: await countCaseCounts(deps.db, id),
		...(chosen && { chosen }),
		services: hasMany ? [] : services,
		hasMany,
		mayEnter: staff !== undefined && isAllowed(staff, 'cases:edit', id)
	};
}
