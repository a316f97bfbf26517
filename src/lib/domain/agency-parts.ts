import { agencyCutIn } from './agency-cuts.ts';
import { contextOf, type ReportContext } from './report-context.ts';
import type { ReportInput } from './report-input.ts';
import { CHANNELS, type Channel } from './channel.ts';
import type { CutKey } from './cut-key.ts';
import { parsePeriod, type Period } from './period.ts';
import { ballotsReceived } from './received.ts';
import type { Agency } from './agency.ts';
import { cutOf, hidingOf } from './report-cut.ts';
import type { Cut } from './report.ts';

/** A part of one agency's ballots. */
export interface AgencyPart<Of> {
	of: Of;
	/** Sealed and waiting; absent where the cut is suppressed. */
	ballots?: number;
	cut: Cut;
}

/** One agency's ballots by where they came in, and by month; only what occurs among the sealed. */
export interface AgencyParts {
	channels: readonly AgencyPart<Channel>[];
	/** From first to last. */
	months: readonly AgencyPart<Period>[];
}

/**
 * Each part is hidden by the rules of the report: a page with parts beside the whole gives no more
 * away than the same parts asked for one by one.
 * @param code of an agency of the input
 * @returns nothing for one that is not there
 */
export function agencyParts(input: ReportInput, code: string): AgencyParts {
	const context = contextOf({ ...input, filter: { agency: code } });
	const agency = input.agencies.find((it) => it.code === code);
	if (!agency) return { channels: [], months: [] };
	const { cells } = context.ledgerOf(agency.id);
	const found = new Set(cells.map(({ channel }) => channel));
	const months = [...new Set(cells.map(({ month }) => month))].sort();
	return {
		channels: CHANNELS.filter((it) => found.has(it)).map((channel) => ({
			of: channel,
			...partOf(context, agency, { channel })
		})),
		months: months
			.map(parsePeriod)
			.filter((it) => it !== undefined)
			.map((period) => ({ of: period, ...partOf(context, agency, { period }) }))
	};
}

function partOf(
	context: ReportContext,
	agency: Agency,
	within: CutKey
): Pick<AgencyPart<never>, 'ballots' | 'cut'> {
	const ledger = context.ledgerOf(agency.id);
	const { key, received } = agencyCutIn(context.questionnaire, agency, ledger, within);
	const hiding = hidingOf(context, key);
	return {
		...(!hiding.isHidden && { ballots: ballotsReceived(received) }),
		cut: cutOf(context, received, agency.name, hiding)
	};
}
