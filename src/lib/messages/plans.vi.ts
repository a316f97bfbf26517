import { planFormVi } from './plan-form.vi.ts';
import { sampleSizeVi, targetsVi } from './plan-numbers.vi.ts';
import { planOwnVi } from './plan-own.vi.ts';
import { planProgressVi } from './plan-progress.vi.ts';
import { templatesVi } from './plan-templates.vi.ts';
import { planViewVi } from './plan-view.vi.ts';

export const plansVi = {
	templates: templatesVi,
	form: planFormVi,
	view: planViewVi,
	targets: targetsVi,
	helper: sampleSizeVi,
	progress: planProgressVi,
	own: planOwnVi,
	title: 'Kế hoạch khảo sát',
	scope: (count: string) => `${count} kế hoạch, kỳ mới nhất ở trên`,
	empty: 'Chưa có kế hoạch khảo sát nào.',
	emptyNext: 'Bắt đầu từ một mẫu có sẵn: mọi mục đã điền trước, Ông/Bà chỉ sửa chỗ cần sửa.',
	emptyForReaders: 'Kế hoạch sẽ hiện ở đây khi cơ quan lập.',
	newPlan: 'Tạo kế hoạch từ mẫu',
	settings: 'Quy trình phê duyệt',
	plan: 'Kế hoạch',
	period: 'Kỳ đánh giá',
	state: 'Tình trạng',
	yourTurn: 'Chờ Ông/Bà',
	days: (start: string, end: string) => `${start} – ${end}`,
	statuses: {
		draft: 'bản thảo',
		submitted: 'đã trình',
		approved: 'đã phê duyệt',
		running: 'đang thực hiện',
		closed: 'đã đóng',
		published: 'đã công bố'
	},
	waitsFor: {
		'leader-agrees': 'chờ lãnh đạo cơ quan đồng ý',
		'department-advises': 'chờ Sở Nội vụ cho ý kiến',
		'leader-approves': 'chờ lãnh đạo cơ quan phê duyệt',
		'department-approves': 'chờ Sở Nội vụ phê duyệt'
	},
	waiting: {
		title: 'Kế hoạch chờ Ông/Bà',
		todo: {
			decide: 'chờ ý kiến',
			start: 'đã phê duyệt, chờ bắt đầu',
			mend: 'bị trả lại để sửa; ý kiến ghi ở mục Quá trình'
		}
	},
	choose: {
		title: 'Tạo kế hoạch mới',
		lead: 'Chọn một mẫu hoặc sao chép kế hoạch đã có. Chưa có gì được lưu cho đến khi Ông/Bà bấm Lưu.',
		formLead: 'Mọi mục đã điền trước; chưa có gì được lưu cho đến khi Ông/Bà bấm Lưu kế hoạch.',
		fromTemplate: 'Từ mẫu',
		useTemplate: 'Dùng mẫu này',
		useTemplateOf: (name: string) => `Dùng mẫu này: ${name}`,
		fromEarlier: 'Sao chép kế hoạch năm trước',
		copyLead:
			'Giữ nguyên nội dung và số phiếu cần thu; ngày tháng và năm trong lời chuyển sang năm mới, căn cứ pháp lý giữ nguyên để xem lại, số hồ sơ để trống để nhập lại.',
		copy: 'Sao chép',
		copyOf: (title: string) => `Sao chép ${title}`,
		noneEarlier: 'Chưa có kế hoạch nào để sao chép.'
	},
	approval: {
		title: 'Quy trình phê duyệt kế hoạch',
		lead: 'Áp dụng cho kế hoạch trình từ nay về sau; kế hoạch đang trình đi tiếp theo quy trình cũ. Kế hoạch do Sở Nội vụ lập chỉ cần Sở Nội vụ phê duyệt.',
		chains: {
			'leader-department': 'Lãnh đạo cơ quan đồng ý, rồi Sở Nội vụ phê duyệt',
			'leader-opinion-leader':
				'Lãnh đạo cơ quan đồng ý, Sở Nội vụ cho ý kiến, rồi lãnh đạo cơ quan phê duyệt',
			'leader-only': 'Chỉ lãnh đạo cơ quan phê duyệt',
			'department-only': 'Chỉ Sở Nội vụ phê duyệt'
		},
		legend: 'Các bước',
		save: 'Lưu quy trình',
		saved: 'Đã lưu quy trình.',
		fault: 'Vui lòng chọn một quy trình.'
	},
	notFound: {
		title: 'Không tìm thấy kế hoạch này',
		text: 'Địa chỉ có thể đã gõ sai, hoặc kế hoạch thuộc cơ quan khác.'
	},
	back: 'Về danh sách kế hoạch'
};
