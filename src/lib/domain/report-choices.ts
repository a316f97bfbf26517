import type { Agency } from './agency.ts';
import { CHANNELS, type Channel } from './channel.ts';
import type { CutCell } from './cut-key.ts';
import type { LocalText } from './locale.ts';
import { monthsOf, parsePeriod, periodAround, type Period } from './period.ts';
import type { AgencyLedger } from './received.ts';
import { byName, byService, serviceCodes, type ServiceNaming } from './report-order.ts';

export interface Choice {
	code: string;
	name: LocalText;
}

/** A service of one agency: codes of services mean nothing across agencies. */
export interface ServiceChoice extends Choice {
	agency: string;
}

/**
 * What a report can be limited to: only what occurs among the sealed ballots. A choice that one
 * waiting ballot brings would tell what its sender came for.
 */
export interface ReportChoices {
	agencies: readonly Choice[];
	services: readonly ServiceChoice[];
	channels: readonly Channel[];
	/** Years, then quarters, then months, each from first to last. */
	periods: readonly Period[];
}

interface Occurring {
	agencies: readonly Agency[];
	cells: readonly CutCell[];
	ledgerOf: (agencyId: string) => AgencyLedger;
	serviceName: ServiceNaming;
}

export function reportChoices(occurring: Occurring): ReportChoices {
	const { cells } = occurring;
	const channels = new Set(cells.map(({ channel }) => channel));
	return {
		agencies: occurring.agencies.map(({ code, name }) => ({ code, name })).sort(byName),
		services: occurring.agencies.flatMap((agency) => servicesOf(occurring, agency)),
		channels: CHANNELS.filter((channel) => channels.has(channel)),
		periods: periodsOf(cells.map(({ month }) => month))
	};
}

function servicesOf(occurring: Occurring, agency: Agency): ServiceChoice[] {
	return serviceCodes(occurring.ledgerOf(agency.id))
		.map((code) => ({ agency: agency.code, code, name: occurring.serviceName(agency, code) }))
		.sort(byService);
}

/** @param months `2024-11`, in any order, each as often as it comes */
export function periodsOf(months: readonly string[]): Period[] {
	const own = [...new Set(months)].map(parsePeriod).filter((it) => it !== undefined);
	const quarters = around(own);
	return [...around(quarters), ...quarters, ...own].sort(byLengthThenTime);
}

/** The periods in which these lie, each once. */
function around(periods: readonly Period[]): Period[] {
	return [...new Set(periods.map(periodAround).filter((it) => it !== undefined))];
}

function byLengthThenTime(a: Period, b: Period): number {
	const longest = rankOf(a) - rankOf(b);
	return longest || (monthsOf(a).first < monthsOf(b).first ? -1 : 1);
}

/** Year, quarter, month. */
function rankOf(period: Period): 0 | 1 | 2 {
	if (period.length === 4) return 0;
	return period.includes('Q') ? 1 : 2;
}
