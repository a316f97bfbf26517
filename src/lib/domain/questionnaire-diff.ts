import type { LocalText } from './locale.ts';
import { compareLists } from './compare-lists.ts';
import type { Change, ChangedField, ChangedPart } from './questionnaire-change.ts';
import type { Option, Question, Questionnaire, Scale, Section } from './questionnaire.ts';

export type { Change, ChangedField, ChangedPart } from './questionnaire-change.ts';

type Plain = string | number | boolean | undefined;

/** What a person has to know who knows the older version, in document order. */
export function differences(older: Questionnaire, newer: Questionnaire): Change[] {
	return [
		...words('document', '', older.title, newer.title),
		...compareScales(older, newer),
		...compareSections(older, newer),
		...compareQuestions(older, newer)
	];
}

function compareScales(older: Questionnaire, newer: Questionnaire): Change[] {
	const keys = [...new Set([...Object.keys(older.scales), ...Object.keys(newer.scales)])].sort();
	return keys.flatMap((id): Change[] => {
		const [before, after] = [older.scales[id], newer.scales[id]];
		if (!before) return [{ what: 'added', part: 'scale', id }];
		if (!after) return [{ what: 'removed', part: 'scale', id }];
		return [
			...options('scale', id, before.options, after.options),
			...value('scale', id, 'counting', countingOf(before), countingOf(after)),
			...value('scale', id, 'counting', before.mapping.vi, after.mapping.vi)
		];
	});
}

function countingOf({ options: all }: Scale): string {
	return all
		.map(({ id, counts, score }) => [id, counts, score].filter(Boolean).join(' = '))
		.join('; ');
}

function compareSections(older: Questionnaire, newer: Questionnaire): Change[] {
	return compareLists(older.sections, newer.sections, {
		part: 'section',
		nameOf: ({ title }) => title,
		homeOf: () => '',
		compare: compareSection
	});
}

function compareSection(before: Section, after: Section): Change[] {
	const { id } = after;
	return [
		...words('section', id, before.title, after.title),
		...value('section', id, 'note', bothOf(before.note), bothOf(after.note)),
		...value('section', id, 'domain', before.domain, after.domain),
		...value('section', id, 'factor', before.factor, after.factor)
	];
}

function compareQuestions(older: Questionnaire, newer: Questionnaire): Change[] {
	return compareLists(placed(older), placed(newer), {
		part: 'question',
		nameOf: ({ question }) => question.text,
		homeOf: ({ section }) => section,
		compare: (before, after) => compareQuestion(before.question, after.question)
	});
}

function placed({ sections }: Questionnaire) {
	return sections.flatMap(({ id: section, questions }) =>
		questions.map((question) => ({ id: question.id, section, question }))
	);
}

function compareQuestion(before: Question, after: Question): Change[] {
	const { id } = after;
	const changed = (field: ChangedField, a: Plain, b: Plain) =>
		value('question', id, field, plain(a), plain(b));
	return [
		...words('question', id, before.text, after.text),
		...changed('hint', bothOf(before.hint), bothOf(after.hint)),
		...changed('notice', bothOf(before.sensitive?.notice), bothOf(after.sensitive?.notice)),
		...changed('kind', before.kind, after.kind),
		...changed('required', before.required ?? false, after.required ?? false),
		...changed('enabled', before.enabled ?? true, after.enabled ?? true),
		...changed('condition', conditionOf(before), conditionOf(after)),
		...compareKind(before, after)
	];
}

function compareKind(before: Question, after: Question): Change[] {
	const { id } = after;
	if (before.kind === 'rating' && after.kind === 'rating') {
		return [
			...value('question', id, 'scale', before.scale, after.scale),
			...value('question', id, 'index', plain(before.index ?? true), plain(after.index ?? true)),
			...value('question', id, 'weight', plain(before.weight ?? 1), plain(after.weight ?? 1))
		];
	}
	if (before.kind === 'text' || after.kind === 'text') {
		return value('question', id, 'limit', limitOf(before), limitOf(after));
	}
	if (before.kind === 'rating' || after.kind === 'rating') return [];
	return [
		...options('question', id, before.options, after.options),
		...value('question', id, 'limit', limitOf(before), limitOf(after))
	];
}

function limitOf(question: Question): string | undefined {
	if (question.kind === 'multiple') return plain(question.max);
	return question.kind === 'text' ? plain(question.maxLength) : undefined;
}

function conditionOf({ when }: Question): string | undefined {
	return when && `${when.question} = ${when.in.join(', ')}`;
}

/** Which options there are, and then what each says. */
function options(
	part: ChangedPart,
	id: string,
	before: readonly Option[],
	after: readonly Option[]
): Change[] {
	const listOf = (all: readonly Option[]) =>
		all.map((it) => (it.asksText ? `${it.id} …` : it.id)).join(', ');
	const reworded = after.flatMap((it) => {
		const old = before.find((other) => other.id === it.id);
		return old ? value(part, id, 'option-words', bothOf(old.text), bothOf(it.text)) : [];
	});
	return [...value(part, id, 'options', listOf(before), listOf(after)), ...reworded];
}

function words(
	part: ChangedPart,
	id: string,
	before: LocalText | undefined,
	after: LocalText | undefined
): Change[] {
	return [
		...value(part, id, 'text.vi', before?.vi, after?.vi),
		...value(part, id, 'text.en', before?.en, after?.en)
	];
}

function value(
	part: ChangedPart,
	id: string,
	field: ChangedField,
	before: string | undefined,
	after: string | undefined
): Change[] {
	if (before === after) return [];
	return [{ what: 'changed', part, id, field, before: before ?? '', after: after ?? '' }];
}

function bothOf(text: LocalText | undefined): string | undefined {
	return text && `${text.vi} / ${text.en}`;
}

function plain(it: Plain): string | undefined {
	return it === undefined ? undefined : String(it);
}
