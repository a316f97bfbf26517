import type { Locale } from '#lib/domain/locale.ts';
import type { Report } from '#lib/domain/report.ts';
import { cautions } from '#lib/messages/method-notes.ts';
import { paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import { docxBytes } from '#lib/server/export/docx/docx.ts';
import {
	addressee,
	documentTitle,
	letterhead,
	signing,
	type Issuer
} from '#lib/server/export/docx/letterhead.ts';
import { annexes } from './annex.ts';
import { isOfOneAgency, reportContext, type ReportContext } from './context.ts';
import { organisation } from './organisation.ts';
import { results } from './results.ts';

/** What the report does not know of who issues it; blanks where it is absent. */
export interface IssuerDetails {
	/** Cơ quan chủ quản. */
	parent?: string;
}

/**
 * The results as a *Báo cáo* in the layout of Nghị định 30/2020/NĐ-CP, for the official to complete,
 * number and have signed: of one agency on its own letterhead, else on the department's.
 *
 * All sentences are written from the figures; where there is no figure they say why.
 */
export function resultsDocx(
	report: Report,
	locale: Locale,
	details: IssuerDetails = {}
): AsyncGenerator<Uint8Array> {
	const context = reportContext(report, locale);
	const issuer = issuerOf(context, details);
	const { text } = context;
	const title = text.subject(report.survey.title[locale]);
	const main = [
		...letterhead(issuer),
		...documentTitle(text.kind, title),
		addressee(addresseeOf(context)),
		...cautions(report, locale).map((caution) => paragraph('Note', caution)),
		paragraph('Body', text.opening(issuer.agency, report.survey.title[locale])),
		...organisation(context),
		...results(context),
		...assessment(context),
		paragraph('Body', text.closing(issuer.agency)),
		...signing({ posts: [text.signer], recipients: [text.asAbove, text.file] })
	];
	return docxBytes({ title, locale, sections: [{ blocks: main }, ...annexes(context, issuer)] });
}

function issuerOf({ report, locale, text }: ReportContext, { parent }: IssuerDetails): Issuer {
	const [only] = report.agencies;
	const above = parent === undefined ? {} : { parent };
	if (isOfOneAgency(report) && only) {
		return { ...above, agency: only.name[locale], symbol: `BC-${only.code}` };
	}
	return { ...above, agency: text.department, symbol: 'BC-SNV' };
}

function addresseeOf({ report, text }: ReportContext): string {
	return isOfOneAgency(report) ? text.addressee.agency : text.addressee.department;
}

/** III. What only the official can write. */
function assessment({ text }: ReportContext): Block[] {
	return [
		paragraph('Heading1', text.headings.assessment),
		...text.headings.own.flatMap((heading) => [
			paragraph('Heading2', heading),
			paragraph('Body', [{ text: text.ownText, italic: true }], { align: 'left' }),
			paragraph('Body', text.own, { align: 'left' })
		])
	];
}
