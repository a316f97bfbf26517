import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wish, documentOf } from '../../../tests/support/questionnaire-documents.ts';
import {
	DOCUMENT_MAX_BYTES,
	parseQuestionnaire,
	parseQuestionnaireText
} from './questionnaire-document.ts';
import { BUILT_IN } from './questionnaires/index.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

describe('a text', () => {
	test('with or without a byte order mark is read', () => {
		const json = JSON.stringify(documentOf([wish]));
		expect(parseQuestionnaireText(json).ok).toBe(true);
		expect(parseQuestionnaireText(`\uFEFF${json}`)).toEqual(parseQuestionnaireText(json));
	});

	test('that is no JSON is refused with the place', () => {
		expect(parseQuestionnaireText('{\n\t"code": short\n}')).toEqual({
			ok: false,
			error: [{ path: 'line 2, column 10', code: 'not-json', detail: 'not JSON from here on' }]
		});
	});

	test.each([
		'x'.repeat(DOCUMENT_MAX_BYTES + 1),
		'ă'.repeat(DOCUMENT_MAX_BYTES / 2 + 1) // 2 bytes each
	])('that is too large is refused', (json) => {
		expect(parseQuestionnaireText(json)).toMatchObject({
			error: [{ path: '', code: 'too-large' }]
		});
	});

	test('as deep as a file can be is refused like any other', () => {
		const [deep] = ['['.repeat(100_000), '{"a":'.repeat(100_000)].map(parseQuestionnaireText);
		expect(deep).toMatchObject({ error: [{ path: 'line 1, column 100001', code: 'not-json' }] });
	});
});

describe('whatever comes', () => {
	test('there is a result, and never a throw', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(parseQuestionnaire(value).ok).toBe(false);
			})
		);
	});

	test('a damaged document is read as it stands or refused', () => {
		const paths = BUILT_IN.flatMap((it, at) => pathsOf(toJson(it)).map((path) => ({ at, path })));
		fc.assert(
			fc.property(fc.constantFrom(...paths), fc.jsonValue(), ({ at, path }, value) => {
				const damaged = replaced(toJson(BUILT_IN[at]), path, value as Json);
				const parsed = parseQuestionnaire(damaged);
				if (parsed.ok) expect(parsed.value).toEqual(damaged);
				else expect(parsed.error.length).toBeGreaterThan(0);
			}),
			{ numRuns: 300 }
		);
	});

	test('the order of keys leaves no trace', () => {
		for (const it of BUILT_IN) {
			const parsed = parseQuestionnaire(reversed(toJson(it)));
			expect(JSON.stringify(parsed.ok && parsed.value)).toBe(JSON.stringify(it));
		}
	});
});

function toJson(value: unknown): Json {
	return JSON.parse(JSON.stringify(value)) as Json;
}

function pathsOf(value: Json): string[][] {
	if (typeof value !== 'object' || value === null) return [[]];
	return Object.entries(value).flatMap(([key, it]) => [
		[key],
		...pathsOf(it).map((rest) => [key, ...rest])
	]);
}

function replaced(value: Json, [key, ...rest]: string[], by: Json): Json {
	if (key === undefined || typeof value !== 'object' || value === null) return by;
	const copy = structuredClone(value) as Record<string, Json>;
	copy[key] = replaced(copy[key] ?? null, rest, by);
	return copy;
}

function reversed(value: Json): Json {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, it]) => [key, reversed(it)] as const);
	return Object.fromEntries(entries.reverse());
}
