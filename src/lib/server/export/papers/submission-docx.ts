import type { Report } from '#lib/domain/report.ts';
import { draftsVi } from '#lib/messages/drafts.vi.ts';
import { paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import { docxBytes } from '#lib/server/export/docx/docx.ts';
import {
	addressee,
	documentTitle,
	letterhead,
	signing
} from '#lib/server/export/docx/letterhead.ts';
import { reportContext, type ReportContext } from '#lib/server/export/results-docx/context.ts';
import { indexSentences } from '#lib/server/export/results-docx/index-table.ts';
import {
	recipientsOf,
	withOwnWords,
	type ReportDetails
} from '#lib/server/export/results-docx/own-words.ts';
import { periodSentences } from '#lib/server/export/results-docx/periods.ts';
import { sentenceOf, wholeLines } from '#lib/server/export/results-docx/results.ts';

const text = draftsVi.submission;

/**
 * A draft of the *Tờ trình* with which the department asks the chairman to publish the results;
 * number, date and signer are blanks.
 * @see Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục III, mẫu 1.4
 */
export function submissionDocx(report: Report, details: ReportDetails): AsyncGenerator<Uint8Array> {
	const context = reportContext(report, 'vi');
	const about = text.about(report.survey.title.vi);
	const blocks = [
		...headOf(context, details),
		...documentTitle(text.kind, about),
		addressee(text.addressee),
		paragraph('Body', text.basis(report.survey.title.vi)),
		...bodyOf(context, details),
		...signing({ posts: text.posts, recipients: recipientsOf(context, details.texts) })
	];
	return docxBytes({ title: `${text.kind}: ${about}`, locale: 'vi', sections: [{ blocks }] });
}

function headOf({ text: words }: ReportContext, { issuer, texts }: ReportDetails): Block[] {
	const parent = texts?.superior || issuer?.parent;
	return letterhead({
		...(parent && { parent }),
		...(texts?.place && { place: texts.place }),
		agency: words.department,
		symbol: `TTr-${issuer?.symbol ?? 'SNV'}`
	});
}

function bodyOf(context: ReportContext, { texts, earlier }: ReportDetails): Block[] {
	const [results = '', faults = '', asks = ''] = text.parts;
	const figures = [
		...wholeLines(context).map((line) => sentenceOf(context, line)),
		...indexSentences(context),
		...(earlier ? periodSentences(context, earlier) : [])
	];
	return [
		paragraph('Heading2', results),
		...figures.map((it) => paragraph('Body', it)),
		paragraph('Heading2', faults),
		...withOwnWords(context, texts?.limitations),
		...withOwnWords(context, texts?.causes),
		paragraph('Heading2', asks),
		...(texts?.proposals ? withOwnWords(context, texts.proposals) : []),
		...[text.ask, text.attached, text.closing].map((it) => paragraph('Body', it))
	];
}
