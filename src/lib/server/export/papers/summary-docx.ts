import { headlines } from '#lib/domain/headline.ts';
import type { Report } from '#lib/domain/report.ts';
import { draftsVi } from '#lib/messages/drafts.vi.ts';
import { formatShare } from '#lib/messages/format.ts';
import { cautions } from '#lib/messages/method-notes.ts';
import { paragraph, type Block, type Table } from '#lib/server/export/docx/blocks.ts';
import { docxBytes } from '#lib/server/export/docx/docx.ts';
import { documentTitle } from '#lib/server/export/docx/letterhead.ts';
import { TEXT_WIDTH } from '#lib/server/export/docx/measures.ts';
import { byShare } from '#lib/server/export/results-docx/class-chart.ts';
import {
	classLine,
	classTable,
	type ClassLine
} from '#lib/server/export/results-docx/class-table.ts';
import {
	isOfOneAgency,
	reportContext,
	type ReportContext
} from '#lib/server/export/results-docx/context.ts';
import { indexSentences } from '#lib/server/export/results-docx/index-table.ts';
import type { ReportDetails } from '#lib/server/export/results-docx/own-words.ts';
import { periodSentences } from '#lib/server/export/results-docx/periods.ts';
import { wholeLines } from '#lib/server/export/results-docx/results.ts';

const text = draftsVi.summary;

/** Fewer at each end where there are too few agencies for six. */
const MOST_NAMED = 3;
const MOST_WISHES = 3;

/** In letters; whatever people call things, a page is a page. */
const LONGEST_TITLE = 180;
const LONGEST_NAME = 70;

/** Smaller than a letter's text, in points: it is handed round at a meeting, not filed. */
const SIZE = 12;

/** What fits on one page of A4, and says all that a meeting needs: no letterhead, no number, no signature. */
export function summaryDocx(report: Report, details: ReportDetails): AsyncGenerator<Uint8Array> {
	const context = reportContext(report, 'vi');
	const { words } = context;
	const [only] = report.agencies;
	const title = shortened(report.survey.title.vi, LONGEST_TITLE);
	const subject =
		isOfOneAgency(report) && only ? `${shortened(only.name.vi, LONGEST_NAME)} – ${title}` : title;
	const blocks = [
		...documentTitle(text.kind, subject),
		...sentences([countsOf(context), ...indexSentences(context)]),
		classTable(context, words.domain, wholeLines(context)),
		...sentences(details.earlier ? periodSentences(context, details.earlier) : []),
		...extremes(context),
		...wishes(context),
		...cautions(report, 'vi').map((it) => paragraph('Note', it))
	];
	return docxBytes({ title: `${text.kind}: ${subject}`, locale: 'vi', sections: [{ blocks }] });
}

function sentences(lines: readonly string[]): Block[] {
	return lines.map((line) =>
		paragraph('Plain', [{ text: line, size: SIZE }], { before: 4, after: 2, align: 'both' })
	);
}

function countsOf({ report, number, text: words }: ReportContext): string {
	const { ballots, waiting, agencies, cut } = report;
	if (cut.suppressed) return words.receivedHidden(number(agencies.length));
	return text.ballots(number(ballots - waiting), number(agencies.length));
}

/** Who stands highest and lowest by the last domain that is asked about, which is the service. */
function extremes(context: ReportContext): Block[] {
	const { report, words } = context;
	const rated = headlines(report).at(-1);
	const lines = rated
		? report.agencies.map((it) => classLine(context, it.name.vi, it, rated.question.id))
		: [];
	const shown = byShare(lines).filter(({ figures }) => figures !== undefined);
	const named = Math.min(MOST_NAMED, Math.floor(shown.length / 2));
	if (!rated || named === 0) return [];
	const lowest = shown.slice(-named).reverse();
	return [
		...sentences([`${words.domains[rated.domain]}:`]),
		sideBySide([
			[text.highest, shown.slice(0, named)],
			[text.lowest, lowest]
		]),
		paragraph('Note', text.order)
	];
}

function sideBySide(parts: readonly (readonly [string, readonly ClassLine[]])[]): Table {
	return {
		kind: 'table',
		columns: parts.map(() => TEXT_WIDTH / parts.length),
		border: true,
		keepTogether: true,
		rows: [
			parts.map(([title, lines]) => ({
				content: [
					paragraph('TableHead', title),
					...lines.map((line) => paragraph('TableText', agencyLine(line), { align: 'left' }))
				]
			}))
		]
	};
}

function agencyLine({ label, figures }: ClassLine): string {
	const name = shortened(label, LONGEST_NAME);
	return figures ? text.line(name, figures.satisfied.share, figures.interval) : name;
}

/** What most people wish for. */
function wishes({ report }: ReportContext): Block[] {
	if (report.cut.suppressed) return [];
	const asked = report.cut.questions.find(
		(it) => it.kind === 'multiple' && it.domain === undefined
	);
	if (asked?.kind !== 'multiple' || asked.answered === 0) return [];
	const most = asked.options
		.filter(({ count }) => count > 0)
		.toSorted((a, b) => b.count - a.count)
		.slice(0, MOST_WISHES);
	const words = most.map(({ text: { vi }, count }) =>
		text.wish(
			shortened(vi, LONGEST_NAME),
			formatShare('vi', count / asked.answered, report.ballots)
		)
	);
	return sentences([`${text.wishes}: ${words.join('; ')}.`]);
}

function shortened(words: string, longest: number): string {
	return words.length <= longest ? words : `${[...words].slice(0, longest - 1).join('')}…`;
}
