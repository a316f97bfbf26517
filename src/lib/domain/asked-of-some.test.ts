import { describe, expect, test } from 'vitest';
import { agency, cell, report, text } from '../../../tests/support/reports.ts';
import type { Answer, Answers } from './ballot.ts';
import type { Questionnaire } from './questionnaire.ts';
import { tallyOf, type TallyCell } from './tally.ts';

const questionnaire: Questionnaire = {
	code: 'test',
	version: 2,
	title: text('Phiếu thử'),
	scales: {
		two: {
			mapping: text('Như đã trả lời.'),
			options: [
				{ id: 'yes', text: text('Hài lòng'), counts: 'satisfied', face: 'smile' },
				{ id: 'na', text: text('Chưa góp ý'), counts: 'none', face: 'skip' }
			]
		}
	},
	sections: [
		{
			id: 'F5',
			domain: 'service',
			questions: [
				{ kind: 'rating', id: 'ALL', text: text('Chung'), scale: 'two' },
				{
					kind: 'choice',
					id: 'GATE',
					text: text('Đã từng góp ý?'),
					options: [
						{ id: 'once', text: text('Đã từng') },
						{ id: 'never', text: text('Chưa') }
					]
				},
				{
					kind: 'rating',
					id: 'SOME',
					text: text('Được tiếp nhận'),
					scale: 'two',
					when: { question: 'GATE', in: ['once'] }
				}
			]
		}
	]
};

const chose = (option: string): Answer => ({ kind: 'option', option });

/** @param asked who once complained and said how that went; @param others for whom it was nothing */
function ballots(agencyId: string, asked: number, others: number): TallyCell {
	const given = (gate: string, some: string): Answers =>
		new Map([
			['ALL', chose('yes')],
			['GATE', chose(gate)],
			['SOME', chose(some)]
		]);
	const all = [
		...Array.from({ length: asked }, () => given('once', 'yes')),
		...Array.from({ length: others }, () => given('never', 'na'))
	];
	return { ...cell(agencyId, []), tally: tallyOf(questionnaire, all) };
}

describe('a question that only some are asked', () => {
	const agencies = [...'ABCDEF'].map((code) => agency(code));
	const shown = (cells: TallyCell[]) =>
		report({ questionnaire, agencies, cells }).agencies.map(({ code, cut }) =>
			cut.suppressed ? `${code} hidden` : `${code} ${cut.questions.map(({ id }) => id).join(' ')}`
		);

	test('is hidden where fewer than ten were, and where these could be subtracted', () => {
		const asked = [4, 12, 14, 40, 50, 60];
		const cells = asked.map((it, at) => ballots('abcdef'.charAt(at), it, 100 - it));
		expect(shown(cells)).toEqual([
			'A ALL GATE',
			'B ALL GATE',
			'C ALL GATE',
			'D ALL GATE SOME',
			'E ALL GATE SOME',
			'F ALL GATE SOME'
		]);
	});

	test('is named as hidden; who only said that it did not concern them is not of the base', () => {
		const { cut } = report({ questionnaire, cells: [ballots('a', 9, 60)] });
		expect(cut).toMatchObject({ suppressed: false, hidden: ['SOME'] });
		const all = report({ questionnaire, cells: [ballots('a', 10, 60)] });
		expect(all.cut).not.toHaveProperty('hidden');
	});

	test('that nobody was asked is not hidden: it has no figures', () => {
		const { cut } = report({ questionnaire, cells: [ballots('a', 0, 60)] });
		expect(cut).not.toHaveProperty('hidden');
	});

	test('is hidden while ballots come in, however many were asked; without ballots it is not', () => {
		const cells = [ballots('a', 40, 60)];
		const { cut } = report({ questionnaire, cells, isMoving: true });
		expect(cut).toMatchObject({ hidden: ['SOME'], isMoving: true });
		expect(report({ questionnaire, isMoving: true }).cut).not.toHaveProperty('hidden');
	});
});
