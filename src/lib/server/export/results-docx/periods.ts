import { headlines } from '#lib/domain/headline.ts';
import { questionMovement } from '#lib/domain/overview/movement.ts';
import { movedSince, type Earlier } from '#lib/domain/overview/province-overview.ts';
import type { Domain } from '#lib/domain/questionnaire.ts';
import { indexOfCut } from '#lib/domain/report-index.ts';
import type { Cut, Report } from '#lib/domain/report.ts';
import { roundShare } from '#lib/domain/rounding.ts';
import { EQUAL_RULE } from '#lib/domain/satisfaction-index.ts';
import { figuresOrReason } from '#lib/messages/figures-or-reason.ts';
import { formatNumber } from '#lib/messages/format.ts';
import { formatPoints, movementWords } from '#lib/messages/movement-words.ts';
import { cell, headCell, paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import type { ReportContext } from './context.ts';

/** An earlier survey, and its days in words. */
type Before = Earlier & { days: string };

/** How far the figures moved since the survey before; what does not belong in one line says why. */
export function periodBlocks(context: ReportContext, earlier?: Before): Block[] {
	if (!earlier) return [];
	const { report, text, locale } = context;
	const { title } = earlier.report.survey;
	const rated = headlines(report);
	return [
		paragraph('Body', text.periods.intro(title[locale], earlier.days)),
		...breakNotes(context, earlier),
		...periodSentences(context, earlier).map((it) => paragraph('Body', it)),
		...rated.flatMap(({ domain, question }) => table(context, earlier, domain, question.id))
	];
}

/** How far index and shares moved, a sentence each. */
export function periodSentences(context: ReportContext, earlier: Before): string[] {
	return [
		...indexSentence(context, earlier),
		...headlines(context.report).map(({ domain, question }) =>
			shareSentence(context, earlier, domain, question.id)
		)
	];
}

function breakNotes({ report, text }: ReportContext, { report: before }: Before): Block[] {
	const nameOf = ({ survey: { questionnaire } }: Report) =>
		`${questionnaire.code}@${questionnaire.version}`;
	const codesOf = ({ agencies }: Report) =>
		agencies
			.map(({ code }) => code)
			.sort()
			.join(' ');
	const [earlier, now] = [nameOf(before), nameOf(report)];
	return [
		...(earlier === now ? [] : [paragraph('Note', text.periods.otherVersion(earlier, now))]),
		...(codesOf(before) === codesOf(report) ? [] : [paragraph('Note', text.periods.otherAgencies)])
	];
}

/** With two decimals, as the index itself. */
function indexSentence(context: ReportContext, { report: before }: Before): string[] {
	const { report, text, locale } = context;
	const [earlier, now] = [before, report].map(
		({ questions, cut }) => indexOfCut(questions, cut, EQUAL_RULE)?.value
	);
	if (earlier === undefined || now === undefined) return [];
	const inPoints = (value: number) => formatNumber(locale, roundShare(value, 2) / 100, 2);
	const points = roundShare(Math.abs(now - earlier), 2);
	if (points === 0) return [text.periods.indexSame(inPoints(now))];
	const way = text.periods.ways[now > earlier ? 'up' : 'down'];
	const moved = formatNumber(locale, points / 100, 2);
	return [text.periods.index(way, moved, inPoints(earlier), inPoints(now))];
}

function shareSentence(
	context: ReportContext,
	{ report: before }: Before,
	domain: Domain,
	question: string
): string {
	const { report, text, words, locale } = context;
	const movement = questionMovement(report.cut, before.cut, question);
	if (movement.kind !== 'moved') {
		return text.periods.none(words.domains[domain], movementWords(locale, movement).said);
	}
	const interval = [movement.low, movement.high].map((it) => formatPoints(locale, it));
	const sentence = text.periods.share(
		words.domains[domain],
		changeWords(context, movement.difference),
		[shareOf(context, before, question), shareOf(context, report, question)],
		[interval[0] ?? '', interval[1] ?? '']
	);
	return movement.apart === 'alike' ? `${sentence} ${text.periods.alike}` : sentence;
}

/** `tăng 1,3 điểm phần trăm`; rounded once from the raw difference. */
function changeWords({ text, locale }: ReportContext, difference: number): string {
	const tenths = roundShare(Math.abs(difference), 1);
	const { ways, points } = text.periods;
	if (tenths === 0) return ways.same;
	return points(ways[difference > 0 ? 'up' : 'down'], formatNumber(locale, tenths / 10, 1));
}

function shareOf(
	{ locale, report }: ReportContext,
	rated: { cut: Cut; ballots?: number; waiting?: number },
	question: string
): string {
	const { threshold } = report.method;
	const { figures, reason } = figuresOrReason(rated, question, { locale, threshold });
	return figures?.satisfied.share ?? reason ?? '';
}

/** A line an agency; only where there are several: the sentences say all there is of one. */
function table(context: ReportContext, earlier: Before, domain: Domain, question: string): Block[] {
	const { report, text, words, locale } = context;
	if (report.agencies.length < 2) return [];
	const { before, now, change } = text.periods;
	return [
		context.tableCaption(text.tablesMore.periods(words.domains[domain])),
		{
			kind: 'table',
			columns: [62, 24, 24, 50],
			border: true,
			head: [[words.agency, before, now, change].map((it) => headCell(it))],
			rows: report.agencies.map((agency) => {
				const same = earlier.report.agencies.find(({ code }) => code === agency.code);
				const { said, interval } = movementWords(locale, movedSince(agency, question, earlier));
				return [
					cell(agency.name[locale]),
					cell(same ? shareOf(context, same, question) : '–', 'right'),
					cell(shareOf(context, agency, question), 'right'),
					cell(interval === undefined ? said : `${said} (${interval})`)
				];
			})
		}
	];
}
