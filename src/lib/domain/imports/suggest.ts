import { plainText } from '#lib/domain/catalogue/plain-text.ts';

/** Something that a column of a file may be. */
export interface ImportField {
	name: string;
	/** Headings that are known to mean it, in any spelling. */
	aliases: readonly string[];
	required: boolean;
}

/** What a person decided before, by heading in plain text; '' where the column was left out. */
export type Remembered = ReadonlyMap<string, string>;

/**
 * Which field each column probably is: as it was decided before, else where the heading is a name of
 * the field, else where it begins with one. No field is suggested twice.
 * @returns a field's name for each heading; '' where nothing fits
 */
export function suggestColumns(
	headings: readonly string[],
	fields: readonly ImportField[],
	remembered: Remembered
): string[] {
	const plain = headings.map(plainText);
	const chosen = plain.map((heading) => remembered.get(heading));
	const free = (name: string) => !chosen.includes(name);
	for (const fits of [isName, isBeginning]) {
		for (const [at, heading] of plain.entries()) {
			if (chosen[at] !== undefined || heading === '') continue;
			const field = fields.find((it) => free(it.name) && fits(heading, it));
			if (field) chosen[at] = field.name;
		}
	}
	return chosen.map((it) => (fields.some(({ name }) => name === it) ? (it ?? '') : ''));
}

function isName(heading: string, { name, aliases }: ImportField): boolean {
	return [name, ...aliases].some((it) => plainText(it) === heading);
}

/** Forms put a question's number before it, and a note behind. */
function isBeginning(heading: string, { aliases }: ImportField): boolean {
	const bare = heading.replace(/^(cau )?\d{1,2} /, '');
	return aliases.map(plainText).some((it) => it.length > 5 && bare.startsWith(it));
}

/** A text that stands for an option of a question. */
export interface KnownOption {
	id: string;
	/** Its words in every language. */
	words: readonly string[];
}

/**
 * Which option a value of a file means: its id, its words in any spelling, or what was decided before.
 * @returns undefined where it is not known
 */
export function suggestOption(
	value: string,
	options: readonly KnownOption[],
	remembered: Remembered
): string | undefined {
	const exact = options.find((it) => it.id === value.trim());
	if (exact) return exact.id;
	const plain = plainText(value);
	const decided = remembered.get(plain);
	if (decided !== undefined && options.some((it) => it.id === decided)) return decided;
	return options.find((it) => it.words.some((words) => plainText(words) === plain))?.id;
}

/** Required fields that no column was given to, and fields that two were. */
export interface MappingFault {
	field: string;
	code: 'missing' | 'twice';
}

export function mappingFaults(
	columns: readonly string[],
	fields: readonly ImportField[]
): MappingFault[] {
	return fields.flatMap(({ name, required }): MappingFault[] => {
		const times = columns.filter((it) => it === name).length;
		if (times > 1) return [{ field: name, code: 'twice' }];
		return required && times === 0 ? [{ field: name, code: 'missing' }] : [];
	});
}
