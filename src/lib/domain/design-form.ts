import type { DraftPart } from './draft-edit.ts';
import type { LocalText } from './locale.ts';
import type { Option, Question, Scale, Section } from './questionnaire.ts';
import { cleanLine, type Entries } from './questions/entries.ts';

// What the designer's forms hold. A field is named by the rest of its place in the document:
// `text.vi`, `options[2].text.en`; so a fault's place leads to its field. Whatever is typed is taken:
// what is wrong with it is told afterwards, and nothing is lost.

/** Rows for new options below those that there are. */
export const BLANK_OPTIONS = 2;

/**
 * Reads the fields of a part.
 * @param before the part as it stands: what its form does not hold, such as a question's kind, stays
 */
export function readPart(entries: Entries, before: DraftPart): DraftPart {
	switch (before.kind) {
		case 'title':
			return { kind: 'title', title: localText(entries, 'title') };
		case 'section':
			return { kind: 'section', section: readSection(entries, before.section) };
		case 'question':
			return { kind: 'question', question: readQuestion(entries, before.question.kind) };
		case 'scale':
			return { kind: 'scale', scale: readScale(entries, before.scale) };
	}
}

/**
 * Reads a question's fields.
 * @param kind never changes: another kind is another question
 */
export function readQuestion(entries: Entries, kind: Question['kind']): Question {
	const base = {
		id: line(entries, 'id'),
		text: localText(entries, 'text'),
		...optional('hint', optionalText(entries, 'hint')),
		...optional('required', isTicked(entries, 'required') || undefined),
		...optional('when', readCondition(entries)),
		...optional('enabled', isTicked(entries, 'enabled') ? undefined : (false as const)),
		...optional('sensitive', readNotice(entries))
	};
	switch (kind) {
		case 'rating':
			return {
				...base,
				kind,
				scale: line(entries, 'scale'),
				...optional('index', isTicked(entries, 'index') ? undefined : (false as const)),
				...optional('weight', optionalNumber(entries, 'weight'))
			};
		case 'choice':
			return { ...base, kind, options: readOptions(entries) };
		case 'multiple':
			return {
				...base,
				kind,
				options: readOptions(entries),
				max: optionalNumber(entries, 'max') ?? 0
			};
		case 'text':
			return { ...base, kind, maxLength: optionalNumber(entries, 'maxLength') ?? 0 };
	}
}

/** Reads a section's own fields; the questions are not part of its form. */
function readSection(entries: Entries, { agency }: Section): Section {
	const domain = line(entries, 'domain');
	return {
		id: line(entries, 'id'),
		...optional('title', optionalText(entries, 'title')),
		...optional('note', optionalText(entries, 'note')),
		...(domain === 'policy' || domain === 'service' ? { domain } : {}),
		...optional('factor', line(entries, 'factor') || undefined),
		...optional('agency', agency),
		questions: []
	};
}

/** Reads the words of a scale; what its options are and how they count stays. */
function readScale(entries: Entries, before: Scale): Scale {
	return {
		options: before.options.map((option, at) => ({
			...option,
			text: localText(entries, `options[${at}].text`)
		})),
		mapping: localText(entries, 'mapping')
	};
}

function readCondition(entries: Entries): Question['when'] {
	const question = line(entries, 'when.question');
	if (question === '') return undefined;
	// The form offers the options of every earlier question; only those of the chosen one count.
	const named = (entries['when.in'] ?? []).filter((it) => it.startsWith(`${question}=`));
	return { question, in: named.map((it) => it.slice(question.length + 1)) };
}

function readNotice(entries: Entries): Question['sensitive'] {
	const notice = optionalText(entries, 'sensitive.notice');
	return notice && { notice };
}

/** Rows in which no words stand are no options. */
function readOptions(entries: Entries): Option[] {
	const taken = new Set<string>();
	return rowsOf(entries).flatMap((at) => {
		const text = localText(entries, `options[${at}].text`);
		const typed = line(entries, `options[${at}].id`);
		if (text.vi === '' && text.en === '') return [];
		const id = typed || freshOptionId(text.vi, taken);
		taken.add(id);
		const asksText = isTicked(entries, `options[${at}].asksText`);
		return [{ id, text, ...(asksText && { asksText }) }];
	});
}

function rowsOf(entries: Entries): number[] {
	const found = Object.keys(entries).flatMap((name) => {
		const row = /^options\[(\d{1,3})\]\.text\.vi$/.exec(name)?.[1];
		return row === undefined ? [] : [Number(row)];
	});
	return found.sort((a, b) => a - b);
}

/** `Rất tốt` becomes `rat-tot`; where that is taken, `rat-tot-2`. */
function freshOptionId(words: string, taken: ReadonlySet<string>): string {
	const plain = words
		.normalize('NFD')
		.replace(/[\u0300-\u036F]/g, '')
		.replace(/[đĐ]/g, 'd')
		.toLowerCase();
	const base =
		plain
			.replace(/[^a-z0-9]+/g, '-')
			.slice(0, 30)
			.replace(/^-+|-+$/g, '') || 'x';
	let id = base;
	for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
	return id;
}

function line(entries: Entries, name: string): string {
	return cleanLine(entries[name]?.[0] ?? '');
}

function localText(entries: Entries, name: string): LocalText {
	return { vi: line(entries, `${name}.vi`), en: line(entries, `${name}.en`) };
}

function optionalText(entries: Entries, name: string): LocalText | undefined {
	const text = localText(entries, name);
	return text.vi === '' && text.en === '' ? undefined : text;
}

function isTicked(entries: Entries, name: string): boolean {
	return entries[name]?.[0] === 'yes';
}

/** With a decimal comma or a point; what is no number is nothing. */
function optionalNumber(entries: Entries, name: string): number | undefined {
	const typed = line(entries, name).replace(',', '.');
	const number = Number(typed);
	return typed === '' || !Number.isFinite(number) ? undefined : number;
}

/** A key that is there only with a value, as documents are written. */
function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
	return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}
