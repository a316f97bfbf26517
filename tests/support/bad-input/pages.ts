/** Every page and file that tells results, by the survey's id, and who looks. */
const ADMIN = [
	['survey', ''],
	['results', '/results'],
	['agency', '/results/STC'],
	['overview', '/overview'],
	['compare', '/compare?agency=STP&other=STC&with={id}'],
	['crosstab', '/crosstab?agency=STC'],
	['crosstab of all', '/crosstab'],
	['comments', '/comments'],
	['points', '/par-points'],
	['freezes', '/freezes'],
	['report', '/report'],
	['slips', '/slips'],
	['ledger', '/ledger'],
	['csv', '/export?format=csv'],
	['json', '/export?format=json'],
	['excel', '/export?format=xlsx'],
	['excel of the agency', '/export?format=xlsx&agency=STC'],
	['word', '/export?format=docx'],
	['word of the agency', '/export?format=docx&agency=STC'],
	['submission', '/drafts?draft=submission'],
	['decision', '/drafts?draft=decision'],
	['summary', '/drafts?draft=summary'],
	['summary of the agency', '/drafts?draft=summary&agency=STC'],
	['reminder', '/overview/reminder']
] as const;

const OF_AGENCY = [
	['own page', '/results/STC'],
	['own crosstab', '/crosstab?agency=STC'],
	['own comments', '/comments'],
	['own excel', '/export?format=xlsx'],
	['own word', '/export?format=docx'],
	['own summary', '/drafts?draft=summary&agency=STC']
] as const;

const PUBLIC = [
	['public page', ''],
	['public csv', '/data.csv'],
	['public json', '/data.json'],
	['public excel', '/data.xlsx'],
	['public word', '/data.docx']
] as const;

export type PageName =
	| (typeof ADMIN)[number][0]
	| (typeof OF_AGENCY)[number][0]
	| (typeof PUBLIC)[number][0]
	| 'progress';

interface Page {
	name: PageName;
	/** User name; '' is a citizen. */
	who: string;
	path: (survey: string) => string;
}

const at =
	(root: string, rest: string) =>
	(survey: string): string =>
		`${root}${survey}${rest.replace('{id}', survey)}`;

export const PAGES: readonly Page[] = [
	...ADMIN.map(([name, rest]) => ({ name, who: 'sonoivu', path: at('/admin/surveys/', rest) })),
	...OF_AGENCY.map(([name, rest]) => ({ name, who: 'sostc', path: at('/admin/surveys/', rest) })),
	{ name: 'progress', who: 'sonoivu', path: at('/admin/plans/ke-hoach-', '/progress') }
];

export const PUBLIC_PAGES: readonly Page[] = PUBLIC.map(([name, rest]) => ({
	name,
	who: '',
	path: at('/results/', rest)
}));
