import { LOCALES, type Locale } from '#lib/domain/locale.ts';
import { allQuestions } from '#lib/domain/questionnaire.ts';
import { messages, type Messages } from '#lib/messages/index.ts';
import { xlsxBytes, type Row, type Sheet } from '#lib/server/export/xlsx/xlsx.ts';
import { answerLines, asking, wordsOf } from './own-words.ts';
import { paperRows, type PlanPaper } from './plan-paper.ts';

/** The plan as a workbook to compute on: its numbers on one sheet, its words on another, and own questions on a third. */
export function planXlsx(paper: PlanPaper, locale: Locale): AsyncGenerator<Uint8Array> {
	const { plans } = messages(locale);
	return xlsxBytes({
		title: paper.content.title,
		sheets: [
			targetsSheet(paper, plans, locale),
			contentSheet(paper, plans, locale),
			...ownSheets(paper, plans, locale)
		]
	});
}

function targetsSheet(paper: PlanPaper, { targets }: Messages['plans'], locale: Locale): Sheet {
	const integer = { format: 'integer' } as const;
	const rows: Row[] = paperRows(paper).map(({ agency, field, service, population, ballots }) => [
		agency.code,
		agency.name[locale],
		service?.code,
		field === undefined ? service?.name[locale] : targets.field(field),
		population,
		ballots
	]);
	const sum = (value: number | undefined) => ({ value, style: { bold: true, ...integer } });
	return {
		name: targets.title,
		columns: [
			{ width: 14 },
			{ width: 34 },
			{ width: 14 },
			{ width: 40 },
			{ width: 16, style: integer },
			{ width: 16, style: integer }
		],
		top: [{ text: paper.content.title, kind: 'title' }],
		head: [
			[
				targets.agencyCode,
				targets.agencyName,
				targets.serviceCode,
				targets.serviceName,
				targets.population,
				targets.ballots
			]
		],
		rows: [
			...rows,
			[
				{ value: targets.total, style: { bold: true } },
				undefined,
				undefined,
				undefined,
				sum(paper.total.population),
				sum(paper.total.ballots)
			]
		]
	};
}

function contentSheet(
	{ content, questionnaireTitle }: PlanPaper,
	{ view, form }: Messages['plans'],
	locale: Locale
): Sheet {
	const questionnaire = `${content.questionnaire.code}@${content.questionnaire.version}`;
	const { fields } = form;
	const day = (iso: string) => ({ day: iso });
	const rows: Row[] = [
		[fields.title, content.title],
		[view.titleEn, content.titleEn],
		[fields.legalBasis, content.legalBasis],
		[fields.purpose, content.purpose],
		[fields.periodStart, day(content.period.start)],
		[fields.periodEnd, day(content.period.end)],
		[fields.collectionStart, day(content.collection.start)],
		[fields.collectionEnd, day(content.collection.end)],
		[fields.population, form.populations[content.population]],
		[fields.frame, content.frame],
		[fields.method, form.methods[content.method]],
		[fields.channels, content.channels.map((it) => form.channels[it]).join(', ')],
		[fields.rankedSources, content.rankedSources.map((it) => form.rankedSources[it]).join(', ')],
		[fields.occasions, content.occasions.map((it) => form.occasions[it]).join(', ')],
		[
			fields.questionnaire,
			questionnaireTitle ? `${questionnaireTitle[locale]} · ${questionnaire}` : questionnaire
		],
		[fields.inCharge, content.inCharge],
		[fields.agenciesBy, day(content.deadlines.agencies)],
		[fields.departmentBy, day(content.deadlines.department)]
	];
	return {
		name: view.content,
		columns: [
			{ width: 34, style: { bold: true } },
			{ width: 90, style: { wrap: true, align: 'left' } }
		],
		rows
	};
}

/** In both languages, as the form will ask it; no sheet where nobody asks anything of its own. */
function ownSheets(paper: PlanPaper, { own: text }: Messages['plans'], locale: Locale): Sheet[] {
	const own = asking(paper);
	if (own.length === 0) return [];
	const { sheet } = text;
	const words = { width: 36, style: { wrap: true, align: 'left' } } as const;
	return [
		{
			name: text.title,
			columns: [{ width: 14 }, { width: 24 }, { width: 14 }, words, words, words, words],
			landscape: true,
			head: [
				[
					sheet.agencyCode,
					sheet.agency,
					sheet.id,
					...LOCALES.flatMap((it) => [sheet.texts[it], sheet.answers[it]])
				]
			],
			rows: own.flatMap((it) =>
				allQuestions(it.document).map((question) => [
					it.agency.code,
					it.agency.name[locale],
					question.id,
					...LOCALES.flatMap((language) => [
						wordsOf(question, it, language),
						answerLines(question, it, language).join('\n')
					])
				])
			)
		}
	];
}
