import { parseDay } from '#lib/domain/catalogue/draft.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import {
	MEASURES,
	type Measure,
	type PointsRule,
	type PointsShape,
	type Step
} from './points-rule.ts';

export const RULE_FIELDS = [
	'decision',
	'decidedOn',
	'measure',
	'most',
	'kind',
	'from',
	'to',
	'steps'
] as const;
export type RuleField = (typeof RULE_FIELDS)[number];
export type RuleTexts = Record<RuleField, string>;

export interface RuleFault {
	field: RuleField;
	code:
		| 'required'
		| 'too-long'
		| 'malformed-day'
		| 'malformed-number'
		| 'malformed-steps'
		| 'not-rising'
		| 'unknown';
}

const MOST_STEPS = 50;
const NUMBER = /^\d{1,3}([.,]\d{1,2})?$/;

/** @returns the rule without its version, or everything that must be corrected */
export function parseRule(
	typed: Readonly<RuleTexts>
): Result<Omit<PointsRule, 'version'>, RuleFault[]> {
	const faults: RuleFault[] = [];
	const refuse = (field: RuleField, code: RuleFault['code']) => faults.push({ field, code });
	const decision = typed.decision.trim();
	if (decision === '') refuse('decision', 'required');
	if (decision.length > 100) refuse('decision', 'too-long');
	const decidedOn = parseDay(typed.decidedOn.trim());
	if (decidedOn === undefined) refuse('decidedOn', 'malformed-day');
	const measure = MEASURES.find((it): it is Measure => it === typed.measure);
	if (!measure) refuse('measure', 'unknown');
	const most = parseNumber(typed.most);
	if (most === undefined || most === 0) refuse('most', 'malformed-number');
	const shape = parseShape(typed, most ?? 0, refuse);
	if (faults.length > 0 || !measure || !shape || decidedOn === undefined || most === undefined) {
		return err(faults);
	}
	return ok({ decision, decidedOn, measure, most, shape });
}

type Refuse = (field: RuleField, code: RuleFault['code']) => void;

function parseShape(
	typed: Readonly<RuleTexts>,
	most: number,
	refuse: Refuse
): PointsShape | undefined {
	switch (typed.kind) {
		case 'linear':
			return parseLinear(typed, refuse);
		case 'steps': {
			const steps = parseSteps(typed.steps, most);
			if (!steps) refuse('steps', 'malformed-steps');
			return steps && { kind: 'steps', steps };
		}
		default:
			refuse('kind', 'unknown');
			return undefined;
	}
}

function parseLinear(typed: Readonly<RuleTexts>, refuse: Refuse): PointsShape | undefined {
	const [from, to] = [parsePercent(typed.from), parsePercent(typed.to)];
	if (from === undefined) refuse('from', 'malformed-number');
	if (to === undefined) refuse('to', 'malformed-number');
	if (from === undefined || to === undefined) return undefined;
	if (from >= to) refuse('to', 'not-rising');
	return { kind: 'linear', from, to };
}

/** A line a step, `90: 10`: from so many percent on, so many points; more percent never give fewer points. */
function parseSteps(text: string, most: number): Step[] | undefined {
	const lines = text
		.split(/\r?\n/)
		.map((it) => it.trim())
		.filter((it) => it !== '');
	const steps = lines.map((line) => {
		const [atLeast, points, ...rest] = line
			.split(/\s*[:=;]\s*/)
			.map((it) => it.replace(/\s*%$/, ''));
		const [percent, value] = [parsePercent(atLeast ?? ''), parseNumber(points ?? '')];
		if (percent === undefined || value === undefined || rest.length > 0) return undefined;
		return { atLeast: percent, points: value };
	});
	const read = steps.filter((it) => it !== undefined).sort((a, b) => b.atLeast - a.atLeast);
	if (read.length === 0 || read.length < lines.length || read.length > MOST_STEPS) return undefined;
	const rises = read.every(({ points, atLeast }, at) => {
		const above = read[at - 1];
		return points <= most && (!above || (above.points >= points && above.atLeast > atLeast));
	});
	return rises ? read : undefined;
}

function parsePercent(text: string): number | undefined {
	const value = parseNumber(text);
	return value !== undefined && value <= 100 ? value : undefined;
}

function parseNumber(text: string): number | undefined {
	const trimmed = text.trim();
	return NUMBER.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}
