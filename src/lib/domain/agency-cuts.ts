import type { Agency } from './agency.ts';
import type { CutKey } from './cut-key.ts';
import type { Questionnaire } from './questionnaire.ts';
import {
	ledgerIn,
	receivedByService,
	sumReceived,
	type AgencyLedger,
	type Received
} from './received.ts';

/** An agency of the report with what it received within the filter. */
export interface AgencyCut {
	agency: Agency;
	key: CutKey;
	ledger: AgencyLedger;
	/** By code of service; together they are what the agency received. */
	services: ReadonlyMap<string, Received>;
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
	const services = receivedByService(questionnaire, ledger);
	const received = sumReceived(questionnaire, [...services.values()]);
	return { agency, key, ledger, services, received };
}
