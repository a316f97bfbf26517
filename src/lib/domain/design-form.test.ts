import { expect, test } from 'vitest';
import { readPart, readQuestion } from './design-form.ts';
import { partAt, questionPlaces, type DraftPart } from './draft-edit.ts';
import { parsePlace, placeOfPath, placeText } from './draft-place.ts';
import { previewOf } from './draft-preview.ts';
import { partLines } from '#lib/components/design/part-lines.ts';
import { BUILT_IN } from './questionnaires/index.ts';

/** The fields as the page writes them: each by the rest of its place. */
function entriesOf(part: DraftPart): Record<string, string[]> {
	const entries: Record<string, string[]> = {};
	for (const [name, value] of partLines(part)) {
		if (/^(required|index|enabled)$|asksText$/.test(name)) {
			if (value === 'true') entries[name] = ['yes'];
		} else if (!name.startsWith('when.in')) entries[name] = [value];
	}
	if (part.kind === 'question') {
		const { question } = part;
		if (question.enabled !== false) entries['enabled'] = ['yes'];
		if (question.kind === 'rating' && question.index !== false) entries['index'] = ['yes'];
		if (question.when) {
			entries['when.in'] = question.when.in.map((it) => `${question.when?.question}=${it}`);
		}
	}
	return entries;
}

test('what the form of any built-in question holds is that question', () => {
	for (const draft of BUILT_IN) {
		for (const place of questionPlaces(draft)) {
			const part = partAt(draft, place);
			expect(part && readPart(entriesOf(part), part)).toEqual(part);
		}
	}
});

test('what the forms of sections, scales and title hold is what they were', () => {
	for (const draft of BUILT_IN) {
		const scales = Object.keys(draft.scales).map((key) => ({ kind: 'scale', key }) as const);
		const sections = draft.sections.map((_, section) => ({ kind: 'section', section }) as const);
		for (const place of [{ kind: 'title' } as const, ...scales, ...sections]) {
			const part = partAt(draft, place);
			expect(part && readPart(entriesOf(part), part)).toEqual(part);
		}
	}
});

test('options get ids from their words, and rows without words are none', () => {
	const row = (at: number, vi: string, en = '') => ({
		[`options[${at}].text.vi`]: [vi],
		[`options[${at}].text.en`]: [en]
	});
	const entries = {
		...row(0, 'Rất tốt'),
		...row(1, ''),
		...row(2, 'Được', 'Fair'),
		...row(10, 'rất  TỐT'),
		id: ['Q1']
	};
	expect(readQuestion(entries, 'choice')).toMatchObject({
		options: [{ id: 'rat-tot' }, { id: 'duoc' }, { id: 'rat-tot-2' }]
	});
});

test.each([
	['1,5', 1.5],
	['2', 2],
	['', undefined],
	['x', undefined],
	['Infinity', undefined]
])('a weight typed as %j is %s', (typed, weight) => {
	const question = readQuestion({ weight: [typed] }, 'rating');
	expect(question.kind === 'rating' && question.weight).toBe(weight);
});

test('words come in one line, without what no file can carry', () => {
	const entries = { 'text.vi': [' Một\r\ndòng\u0007 '] };
	expect(readQuestion(entries, 'text').text.vi).toBe('Một dòng');
});

test.each(['title', '0', '3.12', 'scale:five-level'])('the place %s is read as written', (it) => {
	const place = parsePlace(it);
	expect(place && placeText(place)).toBe(it);
});

test.each([null, '', '-1', '1.', 'x', 'scale:'])('%j is no place', (it) => {
	expect(parsePlace(it)).toBeUndefined();
});

test.each([
	['sections[2].questions[1].text.en', '2.1', 'text.en'],
	['sections[2].questions', '2', 'questions'],
	['sections[0].id', '0', 'id'],
	['scales.five-level.options[3].text.en', 'scale:five-level', 'options[3].text.en'],
	['title.en', 'title', 'title.en'],
	['sections[0].questions[0].options', '0.0', 'options[0].text.vi'],
	['sections[0].questions[0].when.in[1]', '0.0', 'when.question']
])('%s is mended at %s, %s', (path, at, field) => {
	const found = placeOfPath(path);
	expect(found && [placeText(found.place), found.field]).toEqual([at, field]);
});

test('a preview tells ids apart, marks missing words and drops what cannot be shown', () => {
	const rating = { id: 'Q', kind: 'rating', scale: 'none', text: { vi: '', en: '' } } as const;
	const wish = { id: '', kind: 'text', maxLength: 1, text: { vi: '', en: 'x' } } as const;
	const shown = previewOf({
		code: 'x',
		version: 1,
		title: { vi: '', en: '' },
		scales: {},
		sections: [{ id: 'a', questions: [rating, wish, wish] }]
	});
	expect(shown.sections[0]?.questions).toMatchObject([
		{ id: '?', text: { vi: '…', en: 'x' } },
		{ id: '?*' }
	]);
});
