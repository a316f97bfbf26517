import { expect, test } from 'vitest';
import { buildReport } from './build-report.ts';
import { BUILT_IN } from './questionnaires/index.ts';
import { indexOfCut } from './report-index.ts';
import { summarised, wholeOnly } from './report-summary.ts';
import { EQUAL_RULE } from './satisfaction-index.ts';
import { tallyOf } from './tally.ts';

const questionnaire = BUILT_IN.find(({ code }) => code === 'sipas');
const text = (vi: string) => ({ vi, en: vi });

function reportOf(agencies: readonly string[], summary = false) {
	if (!questionnaire) throw new RangeError('sipas');
	const filed = { surveyId: 's', questionnaireVersion: 1, serviceCode: 'A', month: '2024-11' };
	const answers = (option: string) => new Map([['DV.F5.1', { kind: 'option', option } as const]]);
	const ballots = Array.from({ length: 20 }, (_, at) => answers(at < 15 ? '5' : '2'));
	return buildReport({
		survey: {
			id: 's',
			planId: 'p',
			title: text('s'),
			status: 'closed',
			questionnaire: { code: 'sipas', version: 1 },
			opensAt: '2024-11-01T00:00:00.000Z',
			sample: false
		},
		status: 'closed',
		questionnaire,
		agencies: agencies.map((code) => {
			return { id: code, code, name: text(code), validFrom: '2020-01-01' };
		}),
		services: [],
		cells: agencies.map((agencyId) => {
			const tally = tallyOf(questionnaire, ballots);
			return { ...filed, agencyId, channel: 'slip', assurance: 'slip', tally };
		}),
		waiting: [],
		unsteady: new Set(),
		filter: {},
		summary,
		words: {
			theAgency: text('cơ quan'),
			otherService: text('khác'),
			serviceNotRecorded: text('không ghi')
		}
	});
}

const ids = (cut: ReturnType<typeof reportOf>['cut'] | undefined) =>
	cut && !cut.suppressed ? cut.questions.map(({ id }) => id) : [];

test('agencies keep what speaks for a domain, the whole keeps every question', () => {
	const summary = summarised(reportOf(['A', 'B']));
	expect(ids(summary.agencies[0]?.cut)).toEqual(['CS.O', 'DV.O']);
	expect(summary.agencies.flatMap(({ services }) => services)).toEqual([]);
	expect(ids(summary.cut).length).toBeGreaterThan(30);
});

test('one agency keeps its services, with what speaks for a domain', () => {
	const [agency] = summarised(reportOf(['A'])).agencies;
	expect(agency?.services.map(({ cut }) => ids(cut))).toEqual([['CS.O', 'DV.O']]);
});

test('a report that is made in brief has the same page and the same index', () => {
	const [whole, brief] = [reportOf(['A', 'B']), reportOf(['A', 'B'], true)];
	expect(summarised(brief)).toEqual(summarised(whole));
	expect(brief.agencies.map(({ cut }) => ids(cut))).toEqual([
		['CS.O', 'DV.O'],
		['CS.O', 'DV.O']
	]);
	const indexes = ({ questions, agencies }: typeof whole) =>
		agencies.map(({ cut }) => indexOfCut(questions, cut, EQUAL_RULE));
	expect(indexes(brief)).toEqual(indexes(whole));
	const service = indexes(whole)[0]?.domains.find(({ domain }) => domain === 'service');
	expect(service?.value).toBeCloseTo(15 / 20);
});

test('a page of sums is given no agency’s figures but those of two, which tell that there are several', () => {
	const whole = wholeOnly(reportOf(['A', 'B', 'C']));
	expect(whole.agencies.map(({ code }) => code)).toEqual(['A', 'B']);
	expect(whole.choices.agencies.map(({ code }) => code)).toEqual(['A', 'B', 'C']);
	expect(whole.choices.services).toEqual([]);
});
