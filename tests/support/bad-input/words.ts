import type { PageName } from './pages.ts';

/** What is said of a survey, page by page and file by file; what is not named says figures. */
interface Said {
	said: Partial<Record<PageName, RegExp>>;
	/** Whether its files have pictures at all. */
	pictures: 'none' | 'some';
	/** Ballots of each agency in open data. */
	received: readonly [string, number | 'suppressed'][];
}

/** The same words on all of these. */
function all(words: RegExp, ...pages: PageName[]): Partial<Record<PageName, RegExp>> {
	return Object.fromEntries(pages.map((it) => [it, words]));
}

const OF_ALL: PageName[] = ['results', 'overview', 'excel', 'word', 'submission', 'decision'];
const SHORT: PageName[] = ['summary', 'public page', 'public excel', 'public word'];
const OF_STC: PageName[] = [
	...(['agency', 'excel of the agency', 'word of the agency', 'summary of the agency'] as const),
	...(['own page', 'own excel', 'own word', 'own summary'] as const)
];

const NO_BALLOTS = /Chưa có phiếu nào/;
const HIDDEN = /[Kk]hông hiển thị/;
/** The agency without ballots says so, and the province is made of the other. */
const WEIGHTED_BY_ONE = new RegExp(
	'(?=[^]*Chưa có phiếu nào)(?=[^]*theo số hồ sơ đã giải quyết \\(Năm 2023\\))(?=[^]*Trung bình cộng của 1 cơ quan)'
);
/** Of those who said something of their file, all groups are hidden; who said nothing is shown. */
const TOLD_BY_GROUPS = new RegExp(
	'(?=[^]*từ đây suy ra được một nhóm dưới 10 phiếu)(?=[^]*Tình trạng hồ sơ: các nhóm hiển thị gồm 30 trong 60 phiếu)'
);
const NOBODY_SAYS = /(?=[^]*Không có ai trong nhóm này)(?=[^]*gồm 30 trong 30 phiếu)/;
const NO_COMMENTS = all(/Không có ý kiến nào/, 'comments', 'own comments');
const NO_POINTS = all(/không có số liệu hiển thị được/, 'points');

export const WORDS: Readonly<Record<string, Said>> = {
	'khong-phieu': {
		said: {
			...all(NO_BALLOTS, ...OF_ALL, ...SHORT, ...OF_STC),
			...all(NO_BALLOTS, 'compare', 'crosstab', 'crosstab of all', 'own crosstab'),
			...all(/đã kết thúc mà không nhận được phiếu nào/, 'results', 'agency', 'own page'),
			...all(/chưa có phiếu nào/, 'reminder'),
			...NO_COMMENTS,
			...NO_POINTS
		},
		pictures: 'none',
		received: [
			['STC', 0],
			['STP', 0]
		]
	},
	'mot-phieu': {
		said: {
			...all(HIDDEN, ...OF_ALL, ...SHORT, ...OF_STC, 'compare'),
			...all(/không đủ phiếu để hiển thị/, 'crosstab', 'own crosstab'),
			...all(/chưa đủ 10 phiếu/, 'reminder'),
			...all(/Không hiển thị ý kiến của 1 cơ quan/, 'comments', 'own comments'),
			...NO_POINTS
		},
		pictures: 'some',
		received: [
			['STC', 'suppressed'],
			['STP', 30]
		]
	},
	'khong-tra-loi': {
		said: {
			...all(/Không có người trả lời/, ...OF_ALL, ...SHORT, ...OF_STC),
			...all(/Không có người trả lời[\s\S]*không tính được chênh lệch/, 'compare'),
			...NO_COMMENTS
		},
		pictures: 'some',
		received: [
			['STC', 30],
			['STP', 30]
		]
	},
	'nhom-nho': {
		said: {
			...all(TOLD_BY_GROUPS, 'excel', 'word', 'public excel', 'public word'),
			...all(NOBODY_SAYS, 'excel of the agency', 'word of the agency', 'own excel', 'own word'),
			...all(/Không có ai trong nhóm này/, 'crosstab', 'own crosstab'),
			...NO_COMMENTS
		},
		pictures: 'some',
		received: [
			['STC', 30],
			['STP', 30]
		]
	},
	'khong-lien-quan': {
		said: {
			...all(/mọi người trả lời đều chưa gặp việc này/, ...OF_ALL, ...SHORT, ...OF_STC),
			...all(/mọi người trả lời đều chưa gặp việc này/, 'compare'),
			...all(/Không có câu trả lời nào tính được/, 'overview'),
			...NO_COMMENTS,
			...NO_POINTS
		},
		pictures: 'none',
		received: [
			['STC', 30],
			['STP', 30]
		]
	},
	'trong-so-lech': {
		said: {
			...all(/tổng số hồ sơ đã nhập bằng 0/, 'results', 'excel', 'word'),
			...all(/tổng số hồ sơ đã nhập bằng 0/, 'public excel', 'public word'),
			...all(/không hỏi đặc điểm/, 'crosstab', 'crosstab of all', 'own crosstab'),
			...NO_COMMENTS
		},
		pictures: 'some',
		received: [
			['STC', 40],
			['STP', 30]
		]
	},
	'tang-trong': {
		said: {
			...all(NO_BALLOTS, ...OF_STC, 'overview', 'decision', 'crosstab', 'own crosstab', 'compare'),
			...all(WEIGHTED_BY_ONE, 'results', 'excel', 'word'),
			...all(/chưa có phiếu nào/, 'reminder'),
			...NO_COMMENTS,
			...NO_POINTS
		},
		pictures: 'some',
		received: [
			['STC', 0],
			['STP', 30]
		]
	}
};
