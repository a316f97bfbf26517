import type { Agency, Service } from '#lib/domain/agency.ts';
import { vietnamDay } from '#lib/domain/calendar.ts';
import type { Channel } from '#lib/domain/channel.ts';
import { dayAgreement, type DayAgreement } from '#lib/domain/day-agreement.ts';
import { daysLeft, elapsedShare, paceOf, type Pace } from '#lib/domain/plan-progress.ts';
import { targetsByAgency } from '#lib/domain/plan-targets.ts';
import type { PlanTarget } from '#lib/domain/plan.ts';
import type { SlipCounts } from '#lib/domain/slip-batch.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { countWaitingByPoint } from '#lib/server/storage/inbox/arrivals.ts';
import { countWaiting } from '#lib/server/storage/inbox/waiting.ts';
import { listPoints } from '#lib/server/storage/points.ts';
import { countByDay } from '#lib/server/storage/received.ts';
import { countSealedByChannel, countSealedByService } from '#lib/server/storage/tallies.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { atOneInstant } from '#lib/server/services/at-one-instant.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { channelCounts, type ChannelCount } from './channel-counts.ts';
import { dayCounts, type DayCount } from './day-counts.ts';
import { slipsByAgency } from './plan-slips.ts';
import { planDetail, type PlanDetail } from './read-plans.ts';
import { servicesProgress, type ServiceProgress } from './service-progress.ts';

/** How far one agency is. */
export interface AgencyProgress {
	agency: Agency;
	received: number;
	target: number;
	pace: Pace;
	services: ServiceProgress[];
	/** Absent where none were made. */
	slips?: SlipCounts;
}

export type { ChannelCount, DayCount };

export interface PlanProgress {
	detail: PlanDetail;
	/** Of the agencies that the reader may see. */
	agencies: AgencyProgress[];
	received: number;
	target: number;
	/** Of all that was received; in order of channel, only those that brought any. */
	channels: ChannelCount[];
	/** Ballots that people sent themselves, by the channel of the point; in order of day, then of channel. */
	days: DayCount[];
	/** How these two tables stand to each other. */
	agreement: DayAgreement;
	daysLeft: number;
	/** The deadline for the agencies' reports is past. */
	isOverdue: boolean;
}

/**
 * How many ballots of a plan came in against what it wants; counts alone, never an answer.
 * @throws AppError as `planDetail`; `not-allowed`
 */
export async function planProgress(
	deps: Deps,
	staff: Staff | undefined,
	id: string
): Promise<PlanProgress> {
	const detail = await planDetail(deps, staff, id);
	requireAllowed(staff, 'received:see');
	const { content, surveys } = detail;
	const ids = surveys.map((it) => it.id);
	const counts = mergedCounts(await Promise.all(ids.map((it) => readCounts(deps, it))));
	const today = vietnamDay(deps.now());
	const isSeen = (agencyId: string) => isAllowed(staff, 'received:see', agencyId);
	const elapsed = elapsedShare(content.collection, today);
	const slips = await slipsByAgency(deps, ids);
	const ofAgency = agencyParts(detail, counts);
	const agencies = detail.agencies
		.filter((it) => isSeen(it.id))
		.map((agency) => ({
			...agencyProgress(agency, ofAgency(agency), elapsed),
			...slipsIn(slips.get(agency.id))
		}));
	const channels = channelCounts(counts.received.filter((it) => isSeen(it.agencyId)));
	const days = dayCounts(counts.days.filter((it) => isSeen(it.agencyId)));
	return {
		detail,
		agencies,
		received: agencies.reduce((sum, it) => sum + it.received, 0),
		target: agencies.reduce((sum, it) => sum + it.target, 0),
		channels,
		days,
		agreement: dayAgreement(channels, days),
		daysLeft: daysLeft(content.collection, today),
		isOverdue: today > content.deadlines.agencies
	};
}

function slipsIn(slips: SlipCounts | undefined): Pick<AgencyProgress, 'slips'> {
	return slips ? { slips } : {};
}

interface Counts {
	received: { agencyId: string; channel: Channel; ballots: number }[];
	days: { agencyId: string; day: string; channel: Channel; ballots: number }[];
	services: { agencyId: string; serviceCode: string; ballots: number }[];
}

/** Of one survey, at one instant. */
async function readCounts(deps: Deps, surveyId: string): Promise<Counts> {
	const { main, waiting } = await atOneInstant(deps, surveyId, {
		main: (tx) => readSealed(tx, surveyId),
		inbox: async (inbox) => [
			...(await countWaiting(inbox, surveyId)),
			...(await countWaitingByPoint(inbox, surveyId))
		]
	});
	const channels = new Map(main.points.map((it) => [it.id, it.channel]));
	const atPoints = [...main.days, ...waiting.filter((it) => 'pointId' in it)];
	return {
		received: [...main.sealed, ...waiting.filter((it) => 'channel' in it)],
		days: atPoints.flatMap(({ agencyId, pointId, day, ballots }) => {
			const channel = channels.get(pointId);
			return channel ? [{ agencyId, day, channel, ballots }] : [];
		}),
		services: main.services
	};
}

async function readSealed(tx: Tx, surveyId: string) {
	return {
		sealed: await countSealedByChannel(tx, surveyId),
		points: await listPoints(tx, surveyId),
		days: await countByDay(tx, surveyId),
		services: await countSealedByService(tx, surveyId)
	};
}

/** A plan may have several surveys; mostly it has one. */
function mergedCounts(all: readonly Counts[]): Counts {
	return {
		received: all.flatMap((it) => it.received),
		days: all.flatMap((it) => it.days),
		services: all.flatMap((it) => it.services)
	};
}

/** What a plan and its counts say of one agency. */
interface AgencyParts {
	received: number;
	target: number;
	services: readonly Service[];
	targets: readonly PlanTarget[];
	sealed: Counts['services'];
}

/** Sorted out once: a plan of the province has hundreds of agencies. */
function agencyParts(
	{ content, services }: PlanDetail,
	counts: Counts
): (agency: Agency) => AgencyParts {
	const byAgency = <T extends { agencyId: string }>(all: readonly T[]) =>
		Map.groupBy(all, (it) => it.agencyId);
	const wanted = targetsByAgency(content.targets);
	const [received, listed] = [byAgency(counts.received), byAgency(services)];
	const [targets, sealed] = [byAgency(content.targets), byAgency(counts.services)];
	return ({ id }) => ({
		received: (received.get(id) ?? []).reduce((sum, it) => sum + it.ballots, 0),
		target: wanted.get(id)?.ballots ?? 0,
		services: listed.get(id) ?? [],
		targets: targets.get(id) ?? [],
		sealed: sealed.get(id) ?? []
	});
}

function agencyProgress(
	agency: Agency,
	{ received, target, services, targets, sealed }: AgencyParts,
	elapsed: number
): AgencyProgress {
	return {
		agency,
		received,
		target,
		pace: paceOf(received, target, elapsed),
		services: servicesProgress(services, targets, sealed)
	};
}
