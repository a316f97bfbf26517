import type { BatchState, Pass } from '#lib/domain/paper/batch.ts';
import type { InvalidReason } from '#lib/domain/paper/invalid-paper.ts';
import type { FieldError } from '#lib/domain/parse-ballot.ts';
import { formatNumber } from './format.ts';

const number = (value: number) => formatNumber('vi', value);

const states: Record<BatchState, string> = {
	typing: 'Đang nhập',
	comparing: 'Đang đối chiếu',
	settled: 'Đã chốt'
};
const passes: Record<Pass, string> = {
	first: 'Nhập lần 1',
	second: 'Nhập lần 2',
	settled: 'Theo phiếu giấy'
};
const invalid: Record<InvalidReason, string> = {
	blank: 'Để trống',
	'two-ticks': 'Đánh dấu nhiều ô',
	illegible: 'Không đọc được'
};
const fieldErrors: Record<FieldError['code'], string> = {
	required: 'Ô này chưa có số. Nếu phiếu để trống, xin chọn “Phiếu không hợp lệ”.',
	'not-an-option': 'Không có ô mang số này.',
	'too-long': 'Nội dung dài quá mức cho phép.',
	'too-many':
		'Nhiều số quá mức cho phép. Nếu phiếu đánh dấu nhiều ô, xin chọn “Phiếu không hợp lệ”.',
	'no-consent': 'Người trả lời chưa đánh dấu đồng ý: xin để trống câu này.'
};

export const paperVi = {
	title: 'Phiếu giấy',
	scope: (batches: number) => `${number(batches)} lô phiếu`,
	none: 'Chưa có lô phiếu giấy nào.',
	noneForEntry: 'Khi Sở Nội vụ giao lô phiếu cho Ông/Bà, lô phiếu xuất hiện ở đây.',
	noneForDepartment:
		'Mở một đợt khảo sát rồi bấm “Giao lô phiếu giấy” để giao phiếu cho người nhập.',
	batch: (it: number) => `Lô số ${number(it)}`,
	batchHeading: 'Lô phiếu',
	agency: 'Cơ quan được đánh giá',
	survey: 'Đợt khảo sát',
	papers: 'Số phiếu thu về',
	state: 'Tình trạng',
	typists: 'Người nhập',
	progress: (typed: number, wanted: number) => `${number(typed)}/${number(wanted)} phiếu`,
	handedIn: 'đã nộp',
	states,
	passes,
	own: 'Việc của Ông/Bà',
	ownEntry: 'Người của cơ quan được đánh giá tham gia nhập liệu. Lý do:',
	recheck: (share: 'all' | number) =>
		share === 'all'
			? 'Người thứ hai nhập lại toàn bộ phiếu.'
			: `Người thứ hai nhập lại ${number(share)} % số phiếu, chọn ngẫu nhiên.`,
	give: 'Giao lô phiếu giấy',
	form: {
		title: 'Giao lô phiếu giấy',
		lead: 'Đếm phiếu thu về, đánh số từng phiếu từ 1, ghi số lô lên bì rồi giao cho hai người nhập độc lập.',
		agencyCode: 'Cơ quan được đánh giá',
		pointCode: 'Điểm khảo sát (kênh phiếu giấy)',
		noPoints:
			'Đợt này chưa có điểm khảo sát bằng phiếu giấy. Xin thêm một điểm, chọn hình thức Phiếu giấy, rồi quay lại đây.',
		toPoints: 'Thêm điểm khảo sát',
		papers: 'Số phiếu thu về, kể cả phiếu không hợp lệ',
		papersHint: 'Từ 1 đến 500 phiếu một lô.',
		recheck: 'Nhập lần 2',
		recheckAll: 'Toàn bộ phiếu',
		recheckShare: (percent: number) => `${percent} % số phiếu, chọn ngẫu nhiên`,
		first: 'Người nhập lần 1',
		second: 'Người nhập lần 2',
		ownEntryReason: 'Lý do cho người của cơ quan được đánh giá nhập liệu',
		ownEntryHint: 'Để trống nếu không cần. Báo cáo sẽ ghi rõ điều này.',
		choose: 'Xin chọn',
		faults: {
			required: 'Xin điền ô này.',
			'not-a-number': 'Xin điền số nguyên trong giới hạn cho phép.',
			unknown: 'Không có mục này trong đợt khảo sát.',
			'not-paper': 'Điểm khảo sát này không thuộc kênh phiếu giấy.',
			'not-entry': 'Tài khoản này không có vai trò nhập liệu.',
			'same-person': 'Hai lần nhập phải do hai người khác nhau.',
			'own-agency':
				'Người này thuộc cơ quan được đánh giá (hoặc cơ quan trên, dưới). Xin chọn người khác, hoặc ghi lý do ở ô cuối.'
		},
		mistakes: (count: number) => `Còn ${number(count)} chỗ cần xem lại. Lô phiếu chưa được giao.`,
		made: (it: number) => `Đã giao lô số ${number(it)}. Xin ghi số lô lên bì đựng phiếu.`
	},
	type: {
		open: 'Nhập phiếu',
		heading: (paper: number) => `Phiếu số ${number(paper)}`,
		lead: 'Gõ số thứ tự của ô được đánh dấu, bấm Tab để sang câu sau, Enter để lưu và sang phiếu tiếp theo.',
		secondLead:
			'Đây là lần nhập thứ hai: Ông/Bà nhập độc lập, không xem lần nhập thứ nhất. Lời ghi thêm không phải nhập lại.',
		service: 'Thủ tục',
		otherService: 'Thủ tục khác',
		several: (most: number) => `Nhiều ô, tối đa ${number(most)}: gõ các số cách nhau bằng dấu cách`,
		words: 'Lời ghi thêm',
		consent: 'Người trả lời đã đánh dấu đồng ý',
		invalid: 'Phiếu không hợp lệ',
		valid: 'Phiếu hợp lệ',
		reasons: invalid,
		save: 'Lưu và sang phiếu tiếp theo',
		kept: (paper: number) => `Đã lưu phiếu số ${number(paper)}.`,
		mistakes: (count: number) => `Còn ${number(count)} chỗ cần xem lại. Phiếu này chưa được lưu.`,
		fieldErrors,
		all: 'Các phiếu',
		typed: 'đã nhập',
		done: 'Ông/Bà đã nhập hết phiếu của mình.',
		handIn: 'Nộp kết quả nhập',
		handInNote: 'Sau khi nộp, Ông/Bà không sửa được nữa.',
		handedIn: 'Ông/Bà đã nộp kết quả nhập của lô này.',
		back: 'Về lô phiếu'
	},
	settle: {
		open: 'Đối chiếu',
		heading: 'Đối chiếu hai lần nhập',
		lead: 'Với mỗi phiếu khác nhau, xin lấy đúng tờ phiếu ra xem rồi ghi lại theo phiếu. Cả hai lần nhập và kết quả đối chiếu đều được lưu.',
		waiting: 'Chưa đối chiếu được: cả hai người phải nộp kết quả nhập trước.',
		none: 'Hai lần nhập giống nhau ở mọi phiếu.',
		paper: 'Phiếu số',
		field: 'Chỗ khác nhau',
		look: 'Xem phiếu và ghi lại',
		settled: 'đã xem phiếu',
		notYet: 'chưa xem',
		service: 'Thủ tục',
		invalid: 'Phiếu hợp lệ hay không',
		noAnswer: 'để trống',
		save: 'Lưu theo phiếu giấy'
	},
	finish: {
		heading: 'Chốt lô phiếu',
		lead: 'Sau khi chốt, các phiếu hợp lệ được tính như mọi phiếu khác và không sửa được nữa.',
		open: (count: number) => `Còn ${number(count)} phiếu khác nhau chưa xem lại.`,
		button: 'Chốt lô phiếu',
		done: 'Lô phiếu đã chốt.'
	},
	outcome: {
		heading: 'Kết quả của lô',
		valid: 'Phiếu hợp lệ',
		invalid: 'Phiếu không hợp lệ',
		agreement: 'Tỷ lệ hai lần nhập trùng nhau',
		agreementOf: (same: number, compared: number) =>
			`${number(same)} trong ${number(compared)} ô được nhập hai lần`,
		notCompared: 'chưa so sánh'
	}
};
