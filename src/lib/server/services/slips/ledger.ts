import { vietnamDay } from '#lib/domain/calendar.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { sumSlips } from '#lib/domain/slip-batch.ts';
import type { LedgerLine } from '#lib/domain/slip-ledger.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import { atOneInstant } from '#lib/server/services/at-one-instant.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireSurvey } from '#lib/server/services/points.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { finishedByAgency } from '#lib/server/storage/finished-files.ts';
import { countWaiting } from '#lib/server/storage/inbox/waiting.ts';
import { countSealed } from '#lib/server/storage/tallies.ts';
import { requireSlips, type SlipStaff } from './slip-rights.ts';
import { batchLines } from './slips-page.ts';

export interface Ledger {
	survey: Survey;
	/** Of the files: the year in which the survey opens. */
	year: string;
	/** In order of code; agencies with slips, or with ballots that came by one. */
	lines: LedgerLine[];
}

/** @throws AppError `not-allowed`; `survey-not-found` */
export async function slipLedger(
	deps: Deps,
	staff: SlipStaff | undefined,
	surveyId: string
): Promise<Ledger> {
	await requireSlips(deps, staff, surveyId, 'sees');
	const survey = await requireSurvey(deps, surveyId);
	const year = vietnamDay(Date.parse(survey.opensAt)).slice(0, 4);
	const batches = Map.groupBy(await batchLines(deps, surveyId), (it) => it.agency.id);
	const valid = await validByAgency(deps, surveyId);
	const ids = [...new Set([...batches.keys(), ...valid.keys()])];
	const files = await finishedIn(deps, ids, year);
	const lines = (await findAgencies(deps.db, ids)).map((agency) => {
		const finished = files.get(agency.id);
		return {
			agency,
			...(finished !== undefined && { finished }),
			slips: sumSlips((batches.get(agency.id) ?? []).map((it) => it.counts)),
			valid: valid.get(agency.id) ?? 0
		};
	});
	return { survey, year, lines };
}

/** An agency's own figure, else what its services add up to. */
async function finishedIn(
	deps: Deps,
	agencyIds: readonly string[],
	year: string
): Promise<Map<string, number | undefined>> {
	const period = parsePeriod(year);
	const found = period ? await finishedByAgency(deps.db, agencyIds, period) : [];
	return new Map(found.map(({ agencyId, whole, services }) => [agencyId, whole ?? services]));
}

/** The same for a file, with a line in the audit trail. */
export async function exportedLedger(
	deps: Deps,
	staff: SlipStaff | undefined,
	surveyId: string,
	format: string
): Promise<Ledger> {
	const ledger = await slipLedger(deps, staff, surveyId);
	await recordAudit(deps.db, deps, {
		actor: typeof staff === 'object' ? actorOf(staff) : 'cli',
		action: 'slips.export-ledger',
		subject: `survey:${surveyId}`,
		agencyId: typeof staff === 'object' ? staff.agencyId : undefined,
		detail: { format }
	});
	return ledger;
}

/** Ballots that came by a slip, those that wait to be sealed too. */
async function validByAgency(deps: Deps, surveyId: string): Promise<Map<string, number>> {
	const { main, waiting } = await atOneInstant(deps, surveyId, {
		main: (tx) => countSealed(tx, surveyId, 'slip'),
		inbox: async (inbox) =>
			(await countWaiting(inbox, surveyId)).filter((it) => it.channel === 'slip')
	});
	const counts = new Map<string, number>();
	for (const { agencyId, ballots } of [...main, ...waiting]) {
		counts.set(agencyId, (counts.get(agencyId) ?? 0) + ballots);
	}
	return counts;
}
