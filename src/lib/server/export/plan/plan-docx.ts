import { isRandom, type PlanContent } from '#lib/domain/plan.ts';
import { ranksSelfSelected } from '#lib/domain/ranked-sources.ts';
import { marginOfError } from '#lib/domain/sampling.ts';
import { formatDate, formatNumber } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';
import { planPaperVi } from '#lib/messages/plan-paper.vi.ts';
import {
	cell,
	headCell,
	paragraph,
	type Block,
	type Table
} from '#lib/server/export/docx/blocks.ts';
import { docxBytes } from '#lib/server/export/docx/docx.ts';
import { documentTitle, letterhead, signing } from '#lib/server/export/docx/letterhead.ts';
import { ownAnnex } from './own-annex.ts';
import { asking } from './own-words.ts';
import { paperRows, symbolOf, type PaperRow, type PlanPaper } from './plan-paper.ts';

const text = planPaperVi;
const number = (value: number | undefined) =>
	value === undefined ? '' : formatNumber('vi', value);

/**
 * The plan as a Kế hoạch on its agency's letterhead; number, date and signer are blanks. An official
 * paper is Vietnamese, whatever language the page is in.
 * @see Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục III, mẫu 1.4
 */
export function planDocx(paper: PlanPaper): AsyncGenerator<Uint8Array> {
	return docxBytes({
		title: paper.content.title,
		locale: 'vi',
		sections: [{ blocks: blocksOf(paper) }, ...ownAnnex(paper)]
	});
}

function nameOf({ agency, field, service }: PaperRow): string {
	if (service) return `– ${service.name.vi}`;
	return field === undefined ? agency.name.vi : `– ${text.field(field)}`;
}

function blocksOf(paper: PlanPaper): Block[] {
	const { content, owner } = paper;
	const agency = owner?.name.vi ?? text.agencyBlank;
	return [
		...letterhead({
			...(owner?.superior !== undefined && { parent: owner.superior }),
			agency,
			symbol: symbolOf(paper)
		}),
		...documentTitle(text.kind, subjectOf(content.title)),
		...linesOf(content.legalBasis).map((it) => body(basis(it))),
		body(text.issues(agency, subjectOf(content.title))),
		...chapter(text.purpose, linesOf(content.purpose)),
		...chapter(text.whom, whomLines(content)),
		heading(text.size),
		targetTable(paper),
		...sizeLines(paper).map(body),
		...chapter(text.how, howLines(paper)),
		...chapter(text.when, whenLines(content)),
		...chapter(text.who, linesOf(content.inCharge)),
		body(text.closing(agency)),
		...signing({ posts: [text.post], recipients: text.recipients(agency) })
	];
}

/** The title without the kind, which stands above it. */
function subjectOf(title: string): string {
	const subject = title.replace(/^kế hoạch\s+/iu, '');
	return subject.charAt(0).toLocaleUpperCase('vi') + subject.slice(1);
}

function basis(line: string): string {
	return /^căn cứ/iu.test(line) ? line : `${text.basis} ${line}`;
}

function linesOf(lines: string): string[] {
	return lines.split('\n').filter((it) => it.trim() !== '');
}

const body = (line: string) => paragraph('Body', line);
const heading = (line: string) => paragraph('Heading1', line, { keepWithNext: true });

/** A chapter; several lines are numbered. */
function chapter(title: string, lines: readonly string[]): Block[] {
	const numbered = lines.length > 1 ? lines.map((it, at) => `${at + 1}. ${it}`) : lines;
	return [heading(title), ...numbered.map(body)];
}

function whomLines({ population, period, frame, method }: PlanContent): string[] {
	const { form } = messages('vi').plans;
	return [
		text.population(form.populations[population]),
		text.period(formatDate(period.start), formatDate(period.end)),
		text.frame(frame),
		text.method(form.methods[method])
	];
}

/** More agencies than that are counted: their names stand in the appendix. */
const MOST_NAMED = 3;

function howLines(paper: PlanPaper): string[] {
	const { questionnaire, channels, occasions, rankedSources } = paper.content;
	const { form } = messages('vi').plans;
	const own = asking(paper).map(({ agency }) => agency.name.vi);
	const whose = own.length > MOST_NAMED ? text.ownOf(number(own.length)) : own.join(', ');
	const given = occasions.map((it) => form.occasions[it]);
	const ranked = rankedSources.map((it) => form.rankedSources[it]).join('; ');
	return [
		text.questionnaire(paper.questionnaireTitle?.vi ?? '', questionnaire),
		...(own.length === 0 ? [] : [text.own(whose)]),
		text.channels(channels.map((it) => form.channels[it]).join('; ')),
		...(given.length === 0 ? [] : [text.occasions(given.join('; '))]),
		text.rankedSources(ranked),
		...(ranksSelfSelected(rankedSources) ? [form.rankedFreely] : []),
		text.anonymous
	];
}

function whenLines({ collection, deadlines }: PlanContent): string[] {
	return [
		text.collection(formatDate(collection.start), formatDate(collection.end)),
		text.agenciesBy(formatDate(deadlines.agencies)),
		text.departmentBy(formatDate(deadlines.department))
	];
}

/** What the number of ballots is worth: a margin where people are chosen at random, else a warning. */
function sizeLines({ content, total }: PlanPaper): string[] {
	const { helper } = messages('vi').plans;
	if (!isRandom(content)) return [helper.notRandom];
	const { ballots, population } = total;
	if (population === undefined || ballots < 1 || ballots > population) return [];
	const margin = formatNumber('vi', marginOfError({ answers: ballots, population }) * 100, 1);
	return [helper.marginFor(number(ballots), number(population), margin)];
}

function targetTable(paper: PlanPaper): Table {
	const [at, name, population, ballots] = text.columns;
	const rows = paperRows(paper).map((row) => [
		cell(number(row.at), 'center'),
		cell(nameOf(row)),
		cell(number(row.population), 'right'),
		cell(number(row.ballots), 'right')
	]);
	const total = [
		cell('', 'center', { fill: 'total' }),
		cell(text.total, 'left', { fill: 'total' }),
		cell(number(paper.total.population), 'right', { fill: 'total' }),
		cell(number(paper.total.ballots), 'right', { fill: 'total' })
	];
	return {
		kind: 'table',
		columns: [12, 88, 30, 30],
		head: [[headCell(at), headCell(name), headCell(population), headCell(ballots)]],
		rows: [...rows, total],
		border: true
	};
}
