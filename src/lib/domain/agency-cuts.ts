import type { Agency } from './agency.ts';
import type { CutKey } from './cut-key.ts';
import type { Questionnaire } from './questionnaire.ts';
import { ledgerIn, receivedIn, type AgencyLedger, type Received } from './received.ts';

/** An agency of the report with what it received within the filter. */
export interface AgencyCut {
	agency: Agency;
	key: CutKey;
	ledger: AgencyLedger;
	received: Received;
}

/** @param within the part of the filter that every agency's cut shares */
export function agencyCutIn(
	questionnaire: Questionnaire,
	agency: Agency,
	whole: AgencyLedger,
	within: CutKey
): AgencyCut {
	const key = { ...within, agencyId: agency.id };
	const ledger = ledgerIn(whole, key);
	return { agency, key, ledger, received: receivedIn(questionnaire, ledger) };
}
