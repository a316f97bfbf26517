import type { ImportKind } from './imports/kinds.ts';
import type { LocalText } from './locale.ts';
import type { Pass } from './paper/batch.ts';

/** Of what one account is in charge, that is by itself nobody's: a bundle of papers names its typists. */
export const CHARGE_KINDS = ['plan', 'questionnaire', 'slips'] as const;
export type ChargeKind = (typeof CHARGE_KINDS)[number];

/** Something that is not finished, and that one account is in charge of. */
export type OpenThing = { id: string } & (
	| { kind: 'plan'; title: LocalText }
	/** The id is the questionnaire's code. */
	| { kind: 'questionnaire'; title: LocalText; version: number }
	| { kind: 'slips'; survey: LocalText; number: number; agency: LocalText; slips: number }
	| {
			kind: 'paper';
			survey: LocalText;
			number: number;
			agency: LocalText;
			papers: number;
			pass: Exclude<Pass, 'settled'>;
	  }
	/** A file between upload and check. */
	| { kind: 'import'; of: ImportKind; fileName: string }
);

/** Why a colleague cannot take a thing over. */
export type StayReason =
	/** The account's role does not do such work, or not for this agency. */
	| 'no-right'
	/** Nobody types papers or makes slips about the own agency. */
	| 'own-agency'
	/** Of two who type on their own, none may be the other. */
	| 'same-person';

/** Names a thing among all that are open. */
export function keyOfThing({ kind, id }: Pick<OpenThing, 'kind' | 'id'>): string {
	return `${kind}:${id}`;
}
