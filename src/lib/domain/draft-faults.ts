import * as v from 'valibot';
import type { Locale } from './locale.ts';
import { checkQuestionnaire, type DocumentFaultCode } from './questionnaire-checks.ts';
import { pathOf } from './questionnaire-document.ts';
import { questionnaireSchema } from './questionnaire-schema.ts';
import type { Questionnaire } from './questionnaire.ts';

/** What a person can be told of a draft's fault, each in one sentence. */
export type DraftFaultCode =
	| Exclude<DocumentFaultCode, 'wrong-shape' | 'not-json' | 'too-large'>
	| 'text-missing'
	| 'text-too-long'
	| 'text-unclean'
	| 'id-malformed'
	| 'out-of-range'
	| 'too-few-options'
	| 'too-many-options'
	| 'no-question'
	| 'no-section'
	| 'no-option-chosen'
	| 'malformed';

/** One thing that keeps a draft from being published, and where to mend it. */
export interface DraftFault {
	/** `sections[0].questions[1].text.en`; '' for the whole. */
	path: string;
	code: DraftFaultCode;
	/** Of a text; absent for what is none. */
	locale?: Locale;
}

/**
 * Everything that keeps a draft from being a version. Rules between the parts are looked at as soon as
 * nothing but words is missing.
 */
export function draftFaults(draft: Questionnaire): DraftFault[] {
	const issues = issuesOf(draft);
	const shape = issues.map(toFault);
	if (issues.some((issue) => !isText(pathOf(issue)))) return shape;
	const rules = checkQuestionnaire(draft).map(({ path, code }): DraftFault => ({
		path,
		code: ruleOf(code)
	}));
	return [...shape, ...rules];
}

function issuesOf(draft: Questionnaire): readonly v.BaseIssue<unknown>[] {
	const parsed = v.safeParse(questionnaireSchema, draft);
	if (parsed.success) return [];
	// An empty text breaks more than one rule of a text: the first says it all.
	const first = Map.groupBy(parsed.issues, pathOf).values();
	return [...first].map(([issue]) => issue).filter((it) => it !== undefined);
}

function toFault(issue: v.BaseIssue<unknown>): DraftFault {
	const path = pathOf(issue);
	const locale = /\.(vi|en)$/.exec(path)?.[1];
	if (locale === 'vi' || locale === 'en') return { path, code: textCode(issue), locale };
	return { path, code: codeOf(issue, path) };
}

function isText(path: string): boolean {
	return /\.(vi|en)$/.test(path);
}

function textCode(issue: v.BaseIssue<unknown>): DraftFaultCode {
	if (issue.type === 'max_length') return 'text-too-long';
	return typeof issue.input === 'string' && /\S/.test(issue.input)
		? 'text-unclean'
		: 'text-missing';
}

function codeOf(issue: v.BaseIssue<unknown>, path: string): DraftFaultCode {
	if (/(^|\.)(id|code|factor|agency)$/.test(path)) return 'id-malformed';
	if (/\.(weight|max|maxLength|score)$/.test(path)) return 'out-of-range';
	if (/\.options$/.test(path))
		return issue.type === 'max_length' ? 'too-many-options' : 'too-few-options';
	if (/\.questions$/.test(path)) return 'no-question';
	if (path === 'sections') return 'no-section';
	if (/\.when\.in$/.test(path)) return 'no-option-chosen';
	return 'malformed';
}

function ruleOf(code: DocumentFaultCode): DraftFaultCode {
	switch (code) {
		case 'wrong-shape':
		case 'not-json':
		case 'too-large':
			return 'malformed';
		case 'too-many-questions':
		case 'duplicate-id':
		case 'unknown-scale':
		case 'wrong-max':
		case 'wrong-condition':
		case 'two-options-ask-text':
		case 'required-but-sensitive':
		case 'nothing-asked':
		case 'too-many-own':
		case 'own-in-index':
			return code;
	}
}
