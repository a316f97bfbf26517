import type { QuestionResult } from '#lib/domain/report.ts';
import { formatParts, formatShare } from '#lib/messages/format.ts';
import { cell, headCell, paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import type { ReportContext } from './context.ts';

type Choice = Extract<QuestionResult, { kind: 'choice' | 'multiple' }>;

/** What people said of themselves and wish for, a table a question; how many wrote in words. */
export function choiceTables(context: ReportContext): Block[] {
	const { report, text, locale, number } = context;
	const { cut } = report;
	if (cut.suppressed) return [];
	return cut.questions.flatMap((question) => {
		if (question.kind === 'rating' || question.answered === 0) return [];
		if (question.kind === 'text') {
			const sentence = text.textAnswers(number(question.answered), question.text[locale]);
			return [paragraph('Body', sentence)];
		}
		const note = question.kind === 'multiple' ? [paragraph('Note', text.multiple)] : [];
		return [context.tableCaption(question.text[locale]), table(context, question), ...note];
	});
}

function table({ words, locale, number, report }: ReportContext, question: Choice): Block {
	const counts = question.options.map(({ count }) => count);
	const shares = sharesOf(question, counts, locale, report.ballots);
	const rows = question.options.map(({ text, count }, at) => ({
		count,
		cells: [cell(text[locale]), cell(number(count), 'right'), cell(shares[at] ?? '', 'right')]
	}));
	// Wishes are ranked; what people are keeps the questionnaire's order.
	const ordered = question.kind === 'multiple' ? rows.toSorted((a, b) => b.count - a.count) : rows;
	return {
		kind: 'table',
		columns: [100, 30, 30],
		border: true,
		head: [[headCell(words.option), headCell(words.count), headCell(words.share)]],
		rows: ordered.map(({ cells }) => cells)
	};
}

/** Of one choice together 100 %; of several each by itself. */
function sharesOf(
	{ kind, answered }: Choice,
	counts: readonly number[],
	locale: ReportContext['locale'],
	ballots: number
): string[] {
	if (kind === 'choice') return formatParts(locale, counts, ballots);
	return counts.map((count) => formatShare(locale, count / answered, ballots));
}
