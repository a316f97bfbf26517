import { DOMAINS, headlineOf } from './headline.ts';
import type { Cut, RankedBallots, Report } from './report.ts';

/**
 * The report as a page needs it: the whole with every question, agencies and services with those
 * that speak for a domain, services only where there is one agency: there alone a service can be
 * chosen too. A province's report has a hundred times as many figures as anybody reads on one page.
 */
export function summarised(report: Report): Report {
	const shorten = (cut: Cut) => speaking(cut, report.questions);
	const isOne = report.agencies.length === 1;
	const { letterheads: _paper, choices, ...shown } = report;
	const chosen = isOne ? report.agencies[0]?.code : undefined;
	return {
		...shown,
		choices: { ...choices, services: choices.services.filter((it) => it.agency === chosen) },
		...(report.sources && {
			sources: report.sources.map((part) => ({ ...part, cut: shorten(part.cut) }))
		}),
		agencies: report.agencies.map(({ sources: _ofAgency, ...agency }) => ({
			...agency,
			cut: shorten(agency.cut),
			...(agency.ranked && { ranked: withoutOptions(agency.ranked) }),
			services: isOne
				? agency.services.map((service) => ({ ...service, cut: shorten(service.cut) }))
				: []
		}))
	};
}

/** Of what ranks a page shows the share alone. */
function withoutOptions({ cut, ...ranked }: RankedBallots): RankedBallots {
	if (cut.suppressed) return { ...ranked, cut };
	const questions = cut.questions.map((it) => (it.kind === 'text' ? it : { ...it, options: [] }));
	return { ...ranked, cut: { ...cut, questions } };
}

/** A cut with no more than what speaks for a domain. */
export function speaking(cut: Cut, questions: Report['questions']): Cut {
	if (cut.suppressed) return cut;
	const spoken = DOMAINS.map((domain) => headlineOf(questions, domain)?.id);
	const { indexed: _counted, ...shown } = cut;
	return { ...shown, questions: cut.questions.filter(({ id }) => spoken.includes(id)) };
}

/**
 * The report as a page needs it that shows sums alone, and asks of the agencies no more than whether
 * there are several. Whatever a page is given is written out, shown or not: of 500 agencies for longer
 * than the page itself.
 */
export function wholeOnly(report: Report): Report {
	const { agencies, choices } = report;
	return { ...report, agencies: agencies.slice(0, 2), choices: { ...choices, services: [] } };
}
