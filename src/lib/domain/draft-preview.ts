import type { LocalText } from './locale.ts';
import type { Option, Question, Questionnaire, Section } from './questionnaire.ts';

/** Stands where no words are written yet. */
const NO_WORDS = '…';

/**
 * A draft as a form can show it, however incomplete it is: ids that stand twice are told apart,
 * missing words are marked, and a rating without its scale or a question without options is left out.
 */
export function previewOf(draft: Questionnaire): Questionnaire {
	const [sectionId, questionId] = [distinct(), distinct()];
	const scales = Object.entries(draft.scales).map(
		([key, scale]) => [key, { ...scale, options: preparedOptions(scale.options) }] as const
	);
	const sections = draft.sections.map((section): Section => ({
		...section,
		id: sectionId(section.id),
		questions: section.questions
			.filter((it) => it.kind !== 'rating' || Object.hasOwn(draft.scales, it.scale))
			.map((it) => prepared(it, questionId(it.id)))
	}));
	return { ...draft, scales: Object.fromEntries(scales), sections };
}

/** Conditions are dropped: what depends on an answer is shown too. */
function prepared({ when: _when, ...question }: Question, id: string): Question {
	const base = { ...question, id, text: filled(question.text) };
	if (base.kind === 'rating' || base.kind === 'text') return base;
	return { ...base, options: preparedOptions(base.options) };
}

function preparedOptions<T extends Option>(options: readonly T[]): T[] {
	const idOf = distinct();
	return options.map((it) => ({ ...it, id: idOf(it.id), text: filled(it.text) }));
}

function filled({ vi, en }: LocalText): LocalText {
	return { vi: vi || NO_WORDS, en: en || NO_WORDS };
}

function distinct(): (id: string) => string {
	const taken = new Set<string>();
	return (id) => {
		let free = id || '?';
		while (taken.has(free)) free += '*';
		taken.add(free);
		return free;
	};
}
