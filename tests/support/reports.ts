import type { Agency, Service } from '#lib/domain/agency.ts';
import type { Answers } from '#lib/domain/ballot.ts';
import { buildReport, type ReportInput } from '#lib/domain/build-report.ts';
import type { AnswerClass, Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Cut, QuestionResult, Report } from '#lib/domain/report.ts';
import { tallyOf, type TallyCell } from '#lib/domain/tally.ts';

export const text = (vi: string) => ({ vi, en: vi });

const face = 'speech';
const CLASSES: readonly AnswerClass[] = ['satisfied', 'dissatisfied', 'other', 'none'];

export const questionnaire: Questionnaire = {
	code: 'test',
	version: 2,
	title: text('Phiếu thử'),
	scales: {
		four: {
			mapping: text('Như đã trả lời.'),
			options: CLASSES.map((id) => ({ id, text: text(id), counts: id, face }))
		}
	},
	sections: [
		{
			id: 'SF',
			domain: 'policy',
			questions: [{ kind: 'rating', id: 'R', text: text('Hài lòng với {agency}?'), scale: 'four' }]
		},
		{
			id: 'D',
			questions: [
				{ kind: 'choice', id: 'C', text: text('C'), options: [{ id: 'yes', text: text('Có') }] },
				{ kind: 'text', id: 'T', text: text('T'), maxLength: 100 },
				{ kind: 'text', id: 'OFF', text: text('OFF'), maxLength: 100, enabled: false }
			]
		}
	]
};

const words = {
	theAgency: { vi: 'cơ quan', en: 'the agency' },
	otherService: { vi: 'Thủ tục khác', en: 'Another procedure' },
	serviceNotRecorded: { vi: 'Không ghi thủ tục', en: 'Procedure not recorded' }
};

export function agency(code: string, name = `Sở ${code}`): Agency {
	return { id: code.toLowerCase(), code, name: text(name), validFrom: '2020-01-01' };
}

export function service(agencyId: string, code: string, name: string): Service {
	return { id: `${agencyId}-${code}`, agencyId, code, name: text(name) };
}

/** `counts`: how many ballots are satisfied, dissatisfied, other, not concerned. */
export function cell(agencyId: string, counts: number[], rest: Partial<TallyCell> = {}): TallyCell {
	const ballots = counts.flatMap((count, at) =>
		Array.from({ length: count }, (): Answers => {
			return new Map([['R', { kind: 'option', option: CLASSES[at] ?? 'none' }]]);
		})
	);
	return {
		surveyId: 's',
		questionnaireVersion: 2,
		agencyId,
		serviceCode: '',
		channel: 'poster',
		assurance: 'walk-in',
		month: '2024-11',
		tally: tallyOf(questionnaire, ballots),
		...rest
	};
}

/** A report of one agency without ballots, but for what is given. */
export function report(input: Partial<ReportInput>): Report {
	return buildReport(reportInput(input));
}

export function reportInput(input: Partial<ReportInput>): ReportInput {
	return {
		survey: {
			id: 's',
			planId: 'p',
			title: text('Khảo sát'),
			status: 'open',
			questionnaire: { code: 'test', version: 2 },
			opensAt: '2024-01-01T00:00:00.000Z',
			sample: false
		},
		status: 'open',
		questionnaire,
		agencies: [agency('A')],
		services: [],
		cells: [],
		waiting: [],
		unsteady: new Set(),
		filter: {},
		words,
		...input
	};
}

export function question(cut: Cut | undefined, id: string): QuestionResult | undefined {
	return cut?.suppressed === false ? cut.questions.find((it) => it.id === id) : undefined;
}
