import { describe, expect, test } from 'vitest';
import { buildReport } from './build-report.ts';
import { BUILT_IN } from './questionnaires/index.ts';
import { factorTable } from './overview/factor-table.ts';
import { provinceOverview } from './overview/province-overview.ts';
import { overviewPage, reportPage } from './report-pages.ts';
import { EQUAL_RULE } from './satisfaction-index.ts';

const [questionnaire] = BUILT_IN;
const text = (vi: string) => ({ vi, en: vi });

function reportOf(agencies: number, groupOf?: (at: number) => string) {
	if (!questionnaire) throw new RangeError('none is built in');
	const { code, version } = questionnaire;
	const title = text('Đợt');
	const opensAt = '2024-11-01T00:00:00.000Z';
	return buildReport({
		survey: {
			...{ id: 's', planId: 'p', title, status: 'closed', opensAt, sample: false },
			questionnaire: { code, version }
		},
		status: 'closed',
		questionnaire,
		agencies: Array.from({ length: agencies }, (_, at) => {
			const number = String(at).padStart(3, '0');
			return {
				...{ id: number, code: number, name: text(`Xã ${number}`), validFrom: '2020-01-01' },
				...(groupOf && { comparisonGroup: groupOf(at) })
			};
		}),
		services: [],
		cells: [],
		waiting: [],
		unsteady: new Set(),
		filter: {},
		words: {
			theAgency: text('cơ quan'),
			otherService: text('khác'),
			serviceNotRecorded: text('không ghi')
		}
	});
}

// A page of one line would pass for the page of that agency: the last takes what is left over.
test.each([
	{ agencies: 0, page: 1, shown: 0, first: undefined, at: 1, last: 1 },
	{ agencies: 1, page: 1, shown: 1, first: '000', at: 1, last: 1 },
	{ agencies: 199, page: 1, shown: 199, first: '000', at: 1, last: 1 },
	{ agencies: 201, page: 1, shown: 100, first: '000', at: 1, last: 2 },
	{ agencies: 201, page: 2, shown: 101, first: '100', at: 2, last: 2 },
	{ agencies: 500, page: 9, shown: 100, first: '400', at: 5, last: 5 }
])('$agencies agencies, page $page: $shown from $first', (row) => {
	const { report, page, last } = reportPage(reportOf(row.agencies), row.page);
	expect({ page, last }).toEqual({ page: row.at, last: row.last });
	expect(report.agencies).toHaveLength(row.shown);
	expect(report.agencies[0]?.code).toBe(row.first);
	expect(report.choices.agencies).toHaveLength(row.agencies);
});

describe('an overview of 20 departments and 300 communes', () => {
	const report = reportOf(320, (at) => (at < 20 ? 'so' : 'xa'));
	const lists = { domains: provinceOverview(report), factors: factorTable(report, EQUAL_RULE) };

	test.each([
		{ page: 1, groups: ['so 20', 'xa 100'], rows: 100, at: 1 },
		{ page: 2, groups: ['xa 100'], rows: 100, at: 2 },
		{ page: 3, groups: ['xa 100'], rows: 120, at: 3 },
		{ page: 7, groups: ['xa 100'], rows: 120, at: 3 }
	])('page $page', ({ page, groups, rows, at }) => {
		const shown = overviewPage(lists, page);
		expect([shown.page, shown.last]).toEqual([at, 3]);
		expect(shown.domains).toHaveLength(lists.domains.length);
		for (const domain of shown.domains) {
			expect(domain.groups.map((it) => `${it.group} ${it.agencies.length}`)).toEqual(groups);
		}
		expect(shown.factors.rows).toHaveLength(rows);
		expect(shown.factors.means).toEqual(lists.factors.means);
	});

	test('every agency stands on one page', () => {
		const pages = [1, 2, 3].map((page) => overviewPage(lists, page));
		const codes = pages.flatMap((it) => it.factors.rows.map(({ code }) => code));
		expect(codes).toEqual(lists.factors.rows.map(({ code }) => code));
	});
});
