import type { Messages } from './vi.ts';

export const commentsEn: Messages['comments'] = {
	title: 'Comments',
	lead: 'What people wrote, shuffled, without their answers and the day.',
	masks: {
		email: '[e-mail]',
		file: '[file code]',
		number: '[telephone or identity number]',
		name: '[name]'
	},
	masked:
		'Telephone and identity numbers, file codes, e-mail addresses and names after “ông”, “bà”, “anh”, “chị”… are masked automatically. Some may be missed: read with care before quoting, and do not try to tell who wrote.',
	recorded:
		'Every reading of this page is written into the audit trail: who, which survey and agency; not the words.',
	agency: 'Agency',
	allAgencies: 'All agencies',
	search: 'Search the comments',
	searchHint: 'accents do not matter',
	find: 'Search',
	clear: 'Clear',
	found: (count) => `${count} comments`,
	none: 'There are no comments.',
	noneFound: 'No comment has these words.',
	noneNext: 'Comments appear once ballots with words are in the results.',
	hidden: (agencies, threshold) =>
		`The comments of ${agencies} agencies with fewer than ${threshold} ballots, or from which a group of fewer than ${threshold} could be told, are not shown.`,
	beside: 'Words beside an answer',
	pages: 'Pages of comments',
	page: (at, of) => `Page ${at} of ${of}`,
	previous: 'Previous page',
	next: 'Next page'
};
