import { headlines } from '#lib/domain/headline.ts';
import { namingAgency, type ReportQuestion } from '#lib/domain/report.ts';
import { roundShare } from '#lib/domain/rounding.ts';
import { formatNumber } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';
import { paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import { channelBlocks } from './channels.ts';
import { choiceTables } from './choices.ts';
import { byShare, classCharts } from './class-chart.ts';
import { classLine, classTable, type ClassLine } from './class-table.ts';
import type { ReportContext } from './context.ts';
import { indexBlocks } from './index-table.ts';
import { levelBlocks } from './levels.ts';
import type { ReportDetails } from './own-words.ts';
import { periodBlocks } from './periods.ts';
import { pointsBlocks } from './points.ts';
import { rankBlocks } from './ranks.ts';
import { subjectOf } from './subject.ts';
import { traitBlocks } from './traits.ts';

/** II. Results: overall, by agency, criterion and procedure, then who answered. */
export function results(context: ReportContext, details: ReportDetails = {}): Block[] {
	const { headings } = context.text;
	const parts: [string, Block[]][] = [
		[headings.whole, whole(context)],
		[headings.sources, sources(context)],
		[headings.index, indexBlocks(context)],
		[headings.agencies, agencies(context)],
		[headings.ranks, rankBlocks(context)],
		[headings.criteria, criteria(context)],
		[headings.levels, levelBlocks(context)],
		[headings.services, services(context)],
		[messages(context.locale).traits.heading, traitBlocks(context)],
		[headings.channels, channelBlocks(context, details.channels)],
		[headings.periods, periodBlocks(context, details.earlier)],
		[headings.points, pointsBlocks(context, details.pointsRule)],
		[headings.choices, choiceTables(context)]
	];
	const shown = parts.filter(([, blocks]) => blocks.length > 0);
	return [
		paragraph('Heading1', headings.results),
		...shown.flatMap(([title, blocks], at) => [
			paragraph('Heading2', `${at + 1}. ${title}`),
			...blocks
		])
	];
}

/** The overall results, a line a domain. */
export function wholeLines(context: ReportContext): ClassLine[] {
	const { report, words } = context;
	return headlines(report).map(({ domain, question }) =>
		classLine(context, words.domains[domain], report, question.id)
	);
}

/** Random samples, who walked in and files: a table a domain, where there are several. */
function sources(context: ReportContext): Block[] {
	const { report, text, words } = context;
	if (!report.sources) return [];
	const tables = headlines(report).flatMap(({ domain, question }) => {
		const lines = (report.sources ?? []).map((part) =>
			classLine(context, words.sources[part.source], part, question.id)
		);
		return [
			context.tableCaption(words.bySource(words.domains[domain])),
			classTable(context, words.source, lines)
		];
	});
	return [...tables, paragraph('Note', text.sourcesNote)];
}

function whole(context: ReportContext): Block[] {
	const { text, words } = context;
	const lines = wholeLines(context);
	if (lines.length === 0) return [];
	return [
		...lines.map((line) => paragraph('Body', sentenceOf(context, line))),
		context.tableCaption(text.tables.whole),
		classTable(context, words.domain, lines),
		...classCharts(context, text.tables.whole, lines)
	];
}

/** A line of results as a sentence. */
export function sentenceOf({ text }: ReportContext, { label, figures, reason }: ClassLine): string {
	if (!figures) return text.domainReason(label, reason ?? '');
	const [satisfied, dissatisfied, other] = figures.classes;
	return text.domainSentence({
		domain: label,
		satisfied: figures.satisfied.count,
		answered: figures.answered,
		shares: [satisfied?.share ?? '', dissatisfied?.share ?? '', other?.share ?? ''],
		dissatisfied: dissatisfied?.count ?? '',
		other: other?.count ?? '',
		interval: figures.interval
	});
}

/** Only where there are several: the one agency's figures are those of the whole. */
function agencies(context: ReportContext): Block[] {
	const { report, text, words, locale } = context;
	if (report.agencies.length < 2) return [];
	const domains = headlines(report).flatMap(({ domain, question }) => {
		const title = text.tables.agencies(words.domains[domain]);
		const lines = report.agencies.map((agency) =>
			classLine(context, agency.name[locale], agency, question.id)
		);
		return [
			...spread(context, words.domains[domain], lines),
			context.tableCaption(title),
			classTable(context, words.agency, lines),
			...classCharts(context, title, byShare(lines))
		];
	});
	return [...domains, paragraph('Note', text.ranking)];
}

/** How far the agencies lie apart, in percentage points with one decimal. */
function spread({ text, locale }: ReportContext, domain: string, lines: ClassLine[]): Block[] {
	const shown = byShare(lines).flatMap(({ figures }) => (figures ? [figures.satisfied] : []));
	const [highest, lowest] = [shown[0], shown.at(-1)];
	if (!highest || !lowest || shown.length < 2) return [];
	const points = formatNumber(locale, roundShare(highest.part - lowest.part, 1) / 10, 1);
	return [paragraph('Body', text.difference(domain, points, highest.share, lowest.share))];
}

/** Every rating of the whole, by the parts of the questionnaire. */
function criteria(context: ReportContext): Block[] {
	const { report, text, words, locale } = context;
	const ratings = report.questions.filter(({ kind }) => kind === 'rating');
	const known = headlines(report).map(({ question }) => question.id);
	// Of a short form the ratings are those of the overall results, which stand above.
	if (report.cut.suppressed || ratings.every(({ id }) => known.includes(id))) return [];
	return [...Map.groupBy(ratings, ({ section }) => section?.id ?? '').values()].flatMap((group) => {
		const title = text.tables.criteria(sectionTitle(context, group));
		const lines = group.map((question) => {
			const name = namingAgency(question.text, subjectOf(context))[locale];
			return classLine(context, name, report, question.id);
		});
		return [
			context.tableCaption(title),
			classTable(context, words.question, lines),
			...(lines.length > 1 ? classCharts(context, title, lines) : [])
		];
	});
}

function sectionTitle({ text, words, locale }: ReportContext, [first]: ReportQuestion[]): string {
	const known = first?.section?.title?.[locale];
	const domain = first?.domain && words.domains[first.domain];
	return known ?? domain ?? text.tables.otherCriteria;
}

function services(context: ReportContext): Block[] {
	const { report, text, words, locale } = context;
	const [agency] = report.agencies;
	if (report.agencies.length !== 1 || !agency || agency.services.length === 0) return [];
	return headlines(report).flatMap(({ domain, question }) => {
		const title = text.tables.services(words.domains[domain]);
		const lines = agency.services.map((service) =>
			classLine(context, service.name[locale], service, question.id)
		);
		return [
			context.tableCaption(title),
			classTable(context, words.service, lines),
			...classCharts(context, title, lines)
		];
	});
}
