import { plainText } from '#lib/domain/catalogue/plain-text.ts';
import { suggestOption } from '#lib/domain/imports/suggest.ts';
import type { TableRow } from '#lib/server/import/table.ts';
import type { KnownField } from './fields.ts';
import type { ImportRow } from './rows.ts';

/** More values of one question than a person decides about: it is no question of choice then. */
const MOST_VALUES = 100;

/** Texts that are shown of each column, to know it by. */
const SAMPLES = 3;

/** The values of one question as they stand in a file, and what each probably means. */
export interface FieldValues {
	field: string;
	label: string;
	options: readonly { id: string; label: string }[];
	/** In the file's order; the option is '' where nobody knows. */
	found: { value: string; option: string }[];
}

/** The first texts of a column. */
export function samplesOf(rows: readonly TableRow[], at: number): string[] {
	const samples: string[] = [];
	for (const { cells } of rows) {
		if (samples.length === SAMPLES) break;
		if (cells[at]) samples.push(cells[at].slice(0, 80));
	}
	return samples;
}

/** The options that one cell names. Forms write several with a comma between, our files with `;`. */
export function cellTokens(text: string, { isMultiple, options = [] }: KnownField): string[] {
	const whole = text.trim();
	if (whole === '') return [];
	const isOne = suggestOption(whole, options, new Map()) !== undefined;
	if (!isMultiple || isOne) return [whole];
	const parts = whole.includes(';') ? whole.split(';') : whole.split(/,\s+/);
	return parts.map((it) => it.trim()).filter((it) => it !== '');
}

/** @param decided what values were said to mean, by question and plain text */
export function fieldValues(
	rows: readonly ImportRow[],
	fields: readonly KnownField[],
	decided: Readonly<Record<string, Readonly<Record<string, string>>>>
): FieldValues[] {
	return fields.flatMap((field) => {
		const { name, label, options } = field;
		if (!options) return [];
		const remembered = new Map(Object.entries(decided[name] ?? {}));
		const found = new Map<string, { value: string; option: string }>();
		for (const { texts } of rows) {
			for (const value of cellTokens(texts[name] ?? '', field)) {
				const plain = plainText(value);
				if (found.size >= MOST_VALUES || found.has(plain)) continue;
				found.set(plain, { value, option: suggestOption(value, options, remembered) ?? '' });
			}
		}
		return found.size === 0 ? [] : [{ field: name, label, options, found: [...found.values()] }];
	});
}
