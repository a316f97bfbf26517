import { isEnabled, type Question, type Questionnaire } from '#lib/domain/questionnaire.ts';

// What could tell who a person is, is told in wider classes: single ballots are for finding fraud in
// answers, not people.

/** Options of the SIPAS form by the class that they are told as; an option that is not here stays as it is. */
const CLASSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	D2: {
		'under-18': 'under-35',
		'18-24': 'under-35',
		'25-34': 'under-35',
		'35-49': '35-59',
		'50-59': '35-59'
	},
	D3: {
		primary: 'lower-secondary-at-most',
		'lower-secondary': 'lower-secondary-at-most',
		college: 'college-or-university',
		university: 'college-or-university'
	},
	D4: {
		official: 'public',
		'public-employee': 'public',
		worker: 'not-public',
		business: 'not-public',
		farmer: 'not-public',
		'self-employed': 'not-public',
		student: 'not-public',
		retired: 'not-public',
		other: 'not-public'
	}
};

/** Where a person lives is left out, whatever the class. */
const LEFT_OUT = new Set(['D5']);

/** Sections without a domain whose choices are answers, not traits: what was met, what is wished for. */
const ANSWERS = new Set(['integrity', 'wishes']);

/** A question whose single answers are told. */
export interface ToldQuestion {
	question: Question;
	/** Its place in packed answers. */
	position: number;
	/** Whether it says something of the person, not of the agency: a rare value is then not told. */
	isTrait: boolean;
}

/** Without texts, sensitive traits and residence. In document order. */
export function toldQuestions({ sections }: Questionnaire): ToldQuestion[] {
	const all = sections.flatMap((section) =>
		section.questions.map((question) => ({
			question,
			isTrait:
				question.kind === 'choice' && section.domain === undefined && !ANSWERS.has(section.id)
		}))
	);
	return all
		.map((it, position) => ({ ...it, position }))
		.filter(({ question }) => isTold(question));
}

function isTold(question: Question): boolean {
	if (question.kind === 'text' || question.sensitive || !isEnabled(question)) return false;
	return !LEFT_OUT.has(question.id);
}

/** @returns the option's class, or the option itself */
export function coarseOption(questionId: string, option: string): string {
	return CLASSES[questionId]?.[option] ?? option;
}

/** @param month `2024-11` @returns `2024-Q4` */
export function quarterOf(month: string): string {
	return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}
