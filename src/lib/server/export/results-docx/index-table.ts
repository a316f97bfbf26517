import { indexOfCut } from '#lib/domain/report-index.ts';
import type { Cut, Report } from '#lib/domain/report.ts';
import { roundShare } from '#lib/domain/rounding.ts';
import {
	EQUAL_RULE,
	type DomainIndex,
	type SatisfactionIndex
} from '#lib/domain/satisfaction-index.ts';
import { formatNumber } from '#lib/messages/format.ts';
import {
	cell,
	headCell,
	paragraph,
	type Block,
	type TableCell
} from '#lib/server/export/docx/blocks.ts';
import { WIDE_TEXT_WIDTH } from '#lib/server/export/docx/measures.ts';
import type { ReportContext } from './context.ts';

/** The rule that reports go by; a plan may come to choose another. */
const RULE = EQUAL_RULE;

/** The index of the whole: overall, by domain and by factor; nothing where it is not shown. */
export function indexBlocks(context: ReportContext): Block[] {
	const { text } = context;
	const index = shownIndex(context);
	if (!index) return [];
	return [
		paragraph('Body', sentenceOf(context, index)),
		context.tableCaption(text.index.table),
		indexTable(context, index),
		...ruleNotes(context, index)
	];
}

/** The overall index as a sentence; none where it is not shown. */
export function indexSentences(context: ReportContext): string[] {
	const index = shownIndex(context);
	return index ? [sentenceOf(context, index)] : [];
}

function shownIndex({ report }: ReportContext): SatisfactionIndex | undefined {
	const index = indexOfCut(report.questions, report.cut, RULE);
	return index?.domains.some(({ value }) => value !== undefined) ? index : undefined;
}

function sentenceOf(context: ReportContext, { value }: SatisfactionIndex): string {
	const { index } = context.text;
	return value === undefined ? index.noSentence : index.sentence(inPoints(context, value));
}

/** The value is of 100, with two decimals. */
function inPoints({ locale, text }: ReportContext, value: number | undefined): string {
	if (value === undefined) return text.index.none;
	return formatNumber(locale, roundShare(value, 2) / 100, 2);
}

function indexTable(context: ReportContext, index: SatisfactionIndex): Block {
	const { text, words } = context;
	const line = (label: string, value: number | undefined, rest: Partial<TableCell> = {}) => [
		cell(label, 'left', rest),
		cell(inPoints(context, value), 'right', rest)
	];
	return {
		kind: 'table',
		columns: [130, 30],
		border: true,
		head: [[headCell(words.domain), headCell(text.index.value)]],
		rows: [
			line(text.index.overall, index.value, { fill: 'total' }),
			...index.domains.flatMap((domain) => [
				line(words.domains[domain.domain], domain.value, { fill: 'total' }),
				...namedFactors(context, domain).map(({ title, value }) => line(`   ${title}`, value))
			])
		]
	};
}

function ruleNotes(
	{ locale, text }: ReportContext,
	{ version, domains }: SatisfactionIndex
): Block[] {
	const weight = (value: number) => formatNumber(locale, value, 2);
	const { policy, service } = RULE.domains;
	const isPartial = domains.some((domain) => domain.isPartial);
	return [
		paragraph('Note', text.index.rule(version, weight(policy), weight(service))),
		...(isPartial ? [paragraph('Note', text.index.partial)] : [])
	];
}

interface NamedFactor {
	title: string;
	value: number | undefined;
}

/** The factors that have a title; an item that stands for its domain is the domain's own line. */
function namedFactors(
	{ report, locale }: ReportContext,
	{ domain, factors }: DomainIndex
): NamedFactor[] {
	return factors.flatMap(({ factor, value }) => {
		const section = report.questions.find(
			(it) => it.domain === domain && it.section?.factor === factor
		)?.section;
		return section ? [{ title: section.title?.[locale] ?? factor, value }] : [];
	});
}

const AGENCY_WIDTH = 52;

/** Every agency by every factor; only where there are several agencies and factors. */
export function agencyIndexTable(context: ReportContext): Block[] {
	const { report, text, words, locale } = context;
	const heads = factorTitles(context);
	if (report.agencies.length < 2 || heads.length === 0) return [];
	const columns = [text.index.overall, ...heads];
	const each = (WIDE_TEXT_WIDTH - AGENCY_WIDTH) / columns.length;
	return [
		context.tableCaption(text.index.byAgency),
		{
			kind: 'table',
			columns: [AGENCY_WIDTH, ...columns.map(() => each)],
			border: true,
			head: [[headCell(words.agency), ...columns.map((title) => headCell(title))]],
			rows: report.agencies.map((agency) => [
				cell(agency.name[locale]),
				...indexCells(context, agency.cut, heads.length)
			])
		}
	];
}

/** As the whole questionnaire has them, whether or not its own figures are shown. */
function factorTitles(context: ReportContext): string[] {
	const shown = firstShown(context.report);
	const index = shown && indexOfCut(context.report.questions, shown, RULE);
	return (index?.domains ?? []).flatMap((domain) =>
		namedFactors(context, domain).map(({ title }) => title)
	);
}

function firstShown({ agencies }: Report): Cut | undefined {
	return agencies.find(({ cut }) => !cut.suppressed)?.cut;
}

function indexCells(context: ReportContext, cut: Cut, factors: number): TableCell[] {
	const index = indexOfCut(context.report.questions, cut, RULE);
	if (!index) return [cell(context.words.suppressed, 'center', { span: factors + 1 })];
	const values = index.domains.flatMap((domain) =>
		namedFactors(context, domain).map(({ value }) => value)
	);
	return [index.value, ...values].map((value) => cell(inPoints(context, value), 'right'));
}
