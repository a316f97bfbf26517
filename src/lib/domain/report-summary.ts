import { headlineOf } from './headline.ts';
import type { Cut, Report } from './report.ts';

/**
 * The report as a page needs it: the whole with every question, agencies and services with those
 * that speak for a domain, services only where there is one agency: there alone a service can be
 * chosen too. A province's report has a hundred times as many figures as anybody reads on one page.
 */
export function summarised(report: Report): Report {
	const spoken = [headlineOf(report.questions, 'policy'), headlineOf(report.questions, 'service')];
	const ids = spoken.map((question) => question?.id);
	const shorten = (cut: Cut): Cut =>
		cut.suppressed
			? cut
			: { ...cut, questions: cut.questions.filter(({ id }) => ids.includes(id)) };
	const isOne = report.agencies.length === 1;
	const { letterheads: _paper, choices, ...shown } = report;
	const chosen = isOne ? report.agencies[0]?.code : undefined;
	return {
		...shown,
		choices: { ...choices, services: choices.services.filter((it) => it.agency === chosen) },
		agencies: report.agencies.map((agency) => ({
			...agency,
			cut: shorten(agency.cut),
			services: isOne
				? agency.services.map((service) => ({ ...service, cut: shorten(service.cut) }))
				: []
		}))
	};
}
