import { headlines } from '#lib/domain/headline.ts';
import type { Report } from '#lib/domain/report.ts';
import { draftsVi } from '#lib/messages/drafts.vi.ts';
import { figuresNote } from '#lib/messages/method-notes.ts';
import { paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import { docxBytes } from '#lib/server/export/docx/docx.ts';
import {
	appendixTitle,
	documentTitle,
	letterhead,
	signing
} from '#lib/server/export/docx/letterhead.ts';
import { classLine, classTable } from '#lib/server/export/results-docx/class-table.ts';
import { reportContext, type ReportContext } from '#lib/server/export/results-docx/context.ts';
import type { ReportDetails } from '#lib/server/export/results-docx/own-words.ts';
import { rankBlocks } from '#lib/server/export/results-docx/ranks.ts';

const text = draftsVi.decision;

/**
 * A draft of the *Quyết định* by which the chairman publishes the results, with a table of all
 * agencies; number, date, grounds that only the office knows, and signer are blanks.
 * @see Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục III, mẫu 1.2
 */
export function decisionDocx(report: Report, details: ReportDetails): AsyncGenerator<Uint8Array> {
	const title = report.survey.title.vi;
	const { issuer, texts } = details;
	const place = texts?.place;
	const main = [
		...letterhead({
			parent: null,
			agency: (texts?.superior || issuer?.parent) ?? text.issuer,
			symbol: 'QĐ-UBND',
			...(place && { place })
		}),
		...documentTitle(text.kind, text.about(title)),
		centred(text.authority.toUpperCase()),
		...[...text.grounds, `${text.proposal},`].map((it) =>
			paragraph('Body', [{ text: it, italic: true }])
		),
		centred(text.decides.toUpperCase()),
		...articles(title),
		...signing({ posts: text.posts, recipients: text.recipients })
	];
	const annex = { blocks: annexOf(reportContext(report, 'vi')), ownNumbers: true };
	return docxBytes({
		title: `${text.kind}: ${text.about(title)}`,
		locale: 'vi',
		sections: [{ blocks: main }, annex]
	});
}

function centred(line: string): Block {
	const looks = { align: 'center', before: 10, after: 4, keepWithNext: true } as const;
	return paragraph('Plain', [{ text: line, bold: true }], looks);
}

function articles(title: string): Block[] {
	return [text.publish(title), text.duties, text.force, text.carryOut].map((words, at) =>
		paragraph('Body', [{ text: text.article(String(at + 1)), bold: true }, { text: words }])
	);
}

function annexOf(context: ReportContext): Block[] {
	const { report, words } = context;
	const tables = headlines(report).flatMap(({ domain, question }) => {
		const lines = report.agencies.map((agency) =>
			classLine(context, agency.name.vi, agency, question.id)
		);
		return [
			context.tableCaption(text.table(words.domains[domain])),
			classTable(context, words.agency, lines)
		];
	});
	return [
		...appendixTitle(text.appendix, text.appendixTitle, text.appendixTo),
		paragraph('Note', figuresNote(report, 'vi')),
		...tables,
		...rankBlocks(context)
	];
}
