import { expect, test } from 'vitest';
import { questionnaire } from '../../../../tests/support/tallies.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { writtenWords } from './written-words.ts';

test('words are told, and not which option they stand beside', () => {
	const packed = packAnswers(
		questionnaire,
		new Map([
			['R', { kind: 'option', option: 'other', otherText: 'Chờ lâu' }],
			['C', { kind: 'option', option: 'yes' }],
			['T', { kind: 'text', text: '="1"' }]
		])
	);
	expect(writtenWords(questionnaire, packed)).toEqual([
		{ text: 'Chờ lâu' },
		{ question: 'T', text: '="1"' }
	]);
});

test('a ballot without words has none', () => {
	expect(writtenWords(questionnaire, '[0,1]')).toEqual([]);
});
