import { THRESHOLD } from '#lib/domain/disclosure.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire-document.ts';
import type { Bundle } from './bundle-text.ts';
import { requireThat, textOf } from './check-bundle.ts';

interface Described {
	survey: { status: string; questionnaire: { code: string; version: number } };
	method: { threshold: number };
	questions?: { id: string; domain?: string }[];
}

/** The public bundle of a survey that is not published says so, and nothing else. */
export function isUnpublished(results: object & Pick<Described, 'survey'>): boolean {
	if (results.survey.status === 'published') return false;
	const names = Object.keys(results).toSorted().join(' ');
	requireThat(names === 'agencies suppressed survey', 'figures that are not published');
	return true;
}

/** What the results say of their method: from how many ballots on they show figures, and of what field. */
export function checkMethod(bundle: Bundle, { survey, method, questions = [] }: Described): void {
	requireThat(method.threshold === THRESHOLD, 'threshold');
	const { code, version } = survey.questionnaire;
	if (questions.length === 0) return;
	const document = JSON.parse(textOf(bundle, `questionnaires/${code}-${version}.json`)) as unknown;
	const parsed = parseQuestionnaire(document);
	requireThat(parsed.ok, 'questionnaire');
	for (const { id, domain } of questions) {
		const section = parsed.value.sections.find((it) => it.questions.some((one) => one.id === id));
		requireThat(section?.domain === domain, `field of ${id}`);
	}
}
