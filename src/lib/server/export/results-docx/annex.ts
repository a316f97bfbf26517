import type { RatingResult } from '#lib/domain/report.ts';
import { cautions, methodNotes } from '#lib/messages/method-notes.ts';
import {
	cell,
	headCell,
	paragraph,
	type Block,
	type Section
} from '#lib/server/export/docx/blocks.ts';
import { appendixTitle, type Issuer } from '#lib/server/export/docx/letterhead.ts';
import { WIDE_TEXT_WIDTH } from '#lib/server/export/docx/measures.ts';
import { checkPaper } from './check-paper.ts';
import type { ReportContext } from './context.ts';
import { agencyIndexTable } from './index-table.ts';

/** How the figures came about, then every answer's count. */
export function annexes(context: ReportContext, issuer: Issuer): Section[] {
	const { text } = context;
	const method = [
		...appendixTitle(text.appendix('I'), text.methodTitle, reference(context, issuer)),
		...methodNoteBlocks(context),
		...checkPaper(context)
	];
	const tables: [string, Block[]][] = [
		[text.optionsTitle, optionTables(context)],
		[text.indexTitle, agencyIndexTable(context)]
	];
	const shown = tables.filter(([, blocks]) => blocks.length > 0);
	return [
		{ blocks: method, ownNumbers: true },
		...shown.map(([title, blocks], at): Section => {
			const number = text.appendix(ROMAN[at] ?? '');
			const head = appendixTitle(number, title, reference(context, issuer));
			return { blocks: [...head, ...blocks], landscape: true, ownNumbers: true };
		})
	];
}

/** Of the appendices after the method. */
const ROMAN = ['II', 'III'];

function reference({ text }: ReportContext, { symbol, agency }: Issuer): string {
	return text.appendixTo(symbol, agency);
}

function methodNoteBlocks({ report, locale }: ReportContext): Block[] {
	const notes = new Set([...cautions(report, locale), ...methodNotes(report, locale)]);
	return [...notes].map((note, at) => paragraph('Body', `${at + 1}. ${note}`));
}

/** Ratings that share a scale share a table: a column an answer. */
function optionTables(context: ReportContext): Block[] {
	const { report } = context;
	if (report.cut.suppressed) return [];
	const ratings = report.cut.questions.filter((it) => it.kind === 'rating');
	const scales = Map.groupBy(ratings, ({ options }) => options.map(({ id }) => id).join(' '));
	return [...scales.values()].flatMap((group) => [
		context.tableCaption(context.text.tables.options),
		optionTable(context, group)
	]);
}

const CODE_WIDTH = 24;
const ANSWERED_WIDTH = 22;

function optionTable(
	{ words, locale, number }: ReportContext,
	group: readonly RatingResult[]
): Block {
	const options = group[0]?.options ?? [];
	const each = Math.min(26, 130 / Math.max(1, options.length));
	const rest = WIDE_TEXT_WIDTH - CODE_WIDTH - ANSWERED_WIDTH - each * options.length;
	return {
		kind: 'table',
		columns: [CODE_WIDTH, rest, ANSWERED_WIDTH, ...options.map(() => each)],
		border: true,
		head: [
			[
				headCell(words.questionId),
				headCell(words.question),
				headCell(words.answered),
				...options.map(({ text }) => headCell(text[locale]))
			]
		],
		rows: group.map(({ id, text, answered, options: counted }) => [
			cell(id),
			cell(text[locale]),
			cell(number(answered), 'right'),
			...counted.map(({ count }) => cell(number(count), 'right'))
		])
	};
}
