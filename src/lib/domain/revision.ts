/** A record that several people may edit; its number grows by one with every change. */
export interface Revised {
	/** 1 or more. */
	revision: number;
}

/**
 * What comes of saving over a record that somebody else may have changed meanwhile. Nothing is lost
 * where it was overtaken: the caller still has what was typed, and gets what is stored now.
 */
export type Saved<T extends Revised, Fault> =
	| { kind: 'saved'; value: T }
	| { kind: 'faults'; faults: readonly Fault[] }
	| { kind: 'overtaken'; stored: T };

/** A field whose two versions are not the same, both as a form shows them. */
export interface Difference {
	field: string;
	typed: string;
	stored: string;
}

/**
 * What two people made of one form, in the order of the fields typed.
 * @param stored a field that it lacks is empty
 */
export function differencesOf(
	typed: Readonly<Record<string, string>>,
	stored: Readonly<Record<string, string>>
): Difference[] {
	return Object.entries(typed)
		.map(([field, value]) => ({ field, typed: value, stored: stored[field] ?? '' }))
		.filter((it) => it.typed.trim() !== it.stored.trim());
}

/** The revision that a form was filled in from; 0, which no record has, for what is no number. */
export function parseRevision(text: string | undefined): number {
	return /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0;
}
