import type { Locale } from '#lib/domain/locale.ts';
import type { ReportTexts } from '#lib/domain/report-text.ts';
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
import { recipientsOf, withOwnWords, type ReportDetails } from './own-words.ts';
import { isOfOneAgency, reportContext, type ReportContext } from './context.ts';
import { organisation } from './organisation.ts';
import { results } from './results.ts';

/**
 * The results as a *Báo cáo* in the layout of Nghị định 30/2020/NĐ-CP, for the official to complete,
 * number and have signed: of one agency on its own letterhead, else on the department's.
 *
 * All sentences are written from the figures; where there is no figure they say why.
 */
export function resultsDocx(
	report: Report,
	locale: Locale,
	details: ReportDetails = {}
): AsyncGenerator<Uint8Array> {
	const context = reportContext(report, locale);
	const issuer = issuerOf(context, details);
	const { texts } = details;
	const { text } = context;
	const title = text.subject(report.survey.title[locale]);
	const main = [
		...letterhead(issuer),
		...documentTitle(text.kind, title),
		addressee(addresseeOf(context)),
		...cautions(report, locale).map((caution) => paragraph('Note', caution)),
		paragraph('Body', text.opening(issuer.agency, report.survey.title[locale])),
		...organisation(context, texts?.organisation),
		...results(context, details),
		...assessment(context, texts),
		paragraph('Body', text.closing(issuer.agency)),
		...signing({ posts: [text.signer], recipients: recipientsOf(context, texts) })
	];
	return docxBytes({ title, locale, sections: [{ blocks: main }, ...annexes(context, issuer)] });
}

function issuerOf(
	{ report, locale, text }: ReportContext,
	{ issuer = {}, texts }: ReportDetails
): Issuer {
	const [only] = report.agencies;
	const parent = texts?.superior || issuer.parent;
	const place = texts?.place;
	const above = { ...(parent && { parent }), ...(place && { place }) };
	if (isOfOneAgency(report) && only) {
		const symbol = `BC-${issuer.symbol ?? only.code}`;
		return { ...above, agency: only.name[locale], symbol };
	}
	return { ...above, agency: text.department, symbol: `BC-${issuer.symbol ?? 'SNV'}` };
}

function addresseeOf({ report, text }: ReportContext): string {
	return isOfOneAgency(report) ? text.addressee.agency : text.addressee.department;
}

/** III. What only the official can write. */
function assessment(context: ReportContext, texts?: ReportTexts): Block[] {
	const { headings } = context.text;
	const passages = (['limitations', 'causes', 'proposals'] as const).flatMap((field, at) => [
		paragraph('Heading2', headings.own[at] ?? ''),
		...withOwnWords(context, texts?.[field])
	]);
	return [paragraph('Heading1', headings.assessment), ...passages];
}
