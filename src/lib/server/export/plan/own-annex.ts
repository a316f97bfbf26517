import { allQuestions, type Question } from '#lib/domain/questionnaire.ts';
import { planPaperVi } from '#lib/messages/plan-paper.vi.ts';
import {
	cell,
	headCell,
	paragraph,
	type Block,
	type Section,
	type TableCell
} from '#lib/server/export/docx/blocks.ts';
import { appendixTitle } from '#lib/server/export/docx/letterhead.ts';
import { answerLines, asking, wordsOf } from './own-words.ts';
import { symbolOf, type OwnPaper, type PlanPaper } from './plan-paper.ts';

const text = planPaperVi;

/** Câu hỏi riêng, for who signs the plan to read; no appendix where nobody asks anything of its own. */
export function ownAnnex(paper: PlanPaper): Section[] {
	const own = asking(paper);
	if (own.length === 0) return [];
	const reference = text.appendixTo(symbolOf(paper), paper.owner?.name.vi ?? text.agencyBlank);
	const tables = own.flatMap((it): Block[] => [
		paragraph('Heading1', it.agency.name.vi, { keepWithNext: true }),
		questionTable(it)
	]);
	return [
		{
			blocks: [...appendixTitle(text.appendix, text.ownTitle, reference), ...tables],
			ownNumbers: true
		}
	];
}

function questionTable(own: OwnPaper): Block {
	return {
		kind: 'table',
		columns: [26, 72, 62],
		head: [text.ownColumns.map((it) => headCell(it))],
		rows: allQuestions(own.document).map((it) => [
			cell(it.id),
			wordsCell(it, own),
			linesCell(answerLines(it, own, 'vi'))
		]),
		border: true
	};
}

function wordsCell(question: Question, own: OwnPaper): TableCell {
	const words = paragraph('TableText', wordsOf(question, own, 'vi'));
	const hint = question.hint?.vi ?? '';
	if (hint === '') return { content: [words] };
	return { content: [words, paragraph('TableText', [{ text: hint, italic: true }])] };
}

function linesCell(lines: readonly string[]): TableCell {
	return { content: lines.map((it) => paragraph('TableText', it)) };
}
