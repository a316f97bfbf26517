import type { planOwnVi } from './plan-own.vi.ts';

export const planOwnEn: typeof planOwnVi = {
	section: 'Questions of this agency’s own',
	title: 'Own questions',
	scope: (agency, plan) => `${agency} · ${plan}`,
	lead: 'The department sets the common part, and all agencies ask it alike. An agency may add at most 3 questions of its own at the end of the form. They are never required, stand outside the index and are not compared with other agencies; only the agency, the department and the auditor see what they bring.',
	count: (count) => `${count} of 3 questions so far.`,
	none: 'No own questions so far.',
	sound: 'The own questions are complete.',
	faults: (count) => `${count} places to mend before the plan can be sent:`,
	full: 'There are 3 questions. To add another, remove one.',
	locked: 'They can only be read now, not changed.',
	answers: {
		options: (kind, options) => `${kind}: ${options}`,
		line: 'with a line to write',
		most: (kind, count) => `${kind}, at most ${count}`,
		letters: (kind, count) => `${kind}, at most ${count} characters`,
		onlyWhen: (question) => `Whether it is asked depends on the answer to ${question}.`,
		sensitive: 'Sensitive personal data: kept only with the respondent’s consent.'
	},
	sheet: {
		agencyCode: 'Agency code',
		agency: 'Agency',
		id: 'Question',
		texts: { vi: 'Words (Vietnamese)', en: 'Words (English)' },
		answers: { vi: 'Answers (Vietnamese)', en: 'Answers (English)' }
	},
	back: 'Back to the plan',
	edit: 'Write own questions',
	editOf: (agency) => `Write own questions of ${agency}`,
	see: 'See own questions',
	seeOf: (agency) => `See own questions of ${agency}`,
	core: (questions, title) => `Common part: ${title}, ${questions} questions, not changed here.`,
	toMend: (count) => `${count} places to mend`
};
