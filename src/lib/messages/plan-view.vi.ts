import type { PlanWarning } from '#lib/domain/plan-warnings.ts';

/** What a plan's own page says. */
export const planViewVi = {
	edit: 'Sửa nội dung',
	targets: 'Số phiếu cần thu',
	editTargets: 'Nhập số phiếu cần thu',
	progress: 'Xem tiến độ',
	copy: 'Sao chép',
	word: 'Tải Word',
	excel: 'Tải Excel',
	created: 'Đã lưu bản thảo. Việc tiếp theo: nhập số phiếu cần thu.',
	saved: 'Đã lưu.',
	done: {
		submit: 'Đã trình kế hoạch.',
		withdraw: 'Đã rút kế hoạch về để sửa.',
		pass: 'Đã ghi ý kiến của Ông/Bà.',
		return: 'Đã trả lại kế hoạch kèm ý kiến.',
		start: 'Kế hoạch đã bắt đầu; đợt khảo sát nhận phiếu theo lịch.',
		number: 'Đã ghi số, ngày ban hành.',
		file: 'Đã lưu bản ký.'
	},
	inCharge: (username: string) => `Phụ trách: ${username}`,
	savedBy: (by: string, at: string) => `Bản mới nhất do ${by} lưu lúc ${at}`,
	revision: (number: number) => `bản ${number}`,
	bare: 'Kế hoạch này chỉ có tên và kỳ đánh giá.',
	titleEn: 'Tên bằng tiếng Anh',
	content: 'Nội dung kế hoạch',
	empty: '(chưa có)',
	next: 'Việc tiếp theo',
	nobodysTurn: {
		draft: 'Cơ quan đang soạn.',
		submitted: 'Đang chờ ý kiến.',
		approved: 'Đã phê duyệt; chờ Sở Nội vụ bắt đầu.',
		running: 'Đã bắt đầu.',
		closed: 'Đã hết thời gian nhận phiếu.',
		published: 'Kết quả đã công bố.'
	},
	running: (start: string, end: string) =>
		`Phiếu được nhận từ ${start} đến hết ${end}. Muốn in áp phích, phát phiếu mời hoặc nhập phiếu giấy thì mở đợt khảo sát bên dưới.`,
	submit: {
		title: 'Trình kế hoạch',
		text: 'Sau khi trình, kế hoạch không sửa được nữa, trừ khi rút về hoặc bị trả lại.',
		button: {
			'leader-agrees': 'Trình lãnh đạo',
			'department-advises': 'Gửi Sở Nội vụ',
			'leader-approves': 'Trình lãnh đạo',
			'department-approves': 'Gửi Sở Nội vụ'
		},
		own: 'Đưa ra phê duyệt',
		/** Before it wants any ballots. */
		first: 'Trước khi trình, Ông/Bà nhập số phiếu cần thu.',
		missing: 'Chưa trình được:'
	},
	/** Days that are seldom meant. */
	warned: 'Xin xem lại thời gian (vẫn trình, phê duyệt được nếu đúng ý):',
	warnings: {
		'collection-before-period': 'Ngày đầu nhận phiếu sớm hơn kỳ đánh giá.',
		'agencies-before-end': 'Hạn các cơ quan hoàn thành sớm hơn ngày cuối nhận phiếu.',
		'department-before-end': 'Hạn Sở Nội vụ tổng hợp sớm hơn ngày cuối nhận phiếu.',
		'department-before-agencies': 'Hạn Sở Nội vụ tổng hợp sớm hơn hạn các cơ quan hoàn thành.'
	} satisfies Record<PlanWarning, string>,
	missing: {
		'no-words': 'Căn cứ pháp lý hoặc mục đích còn để trống.',
		'no-channel': 'Chưa chọn hình thức lấy phiếu.',
		'no-targets': 'Chưa nhập số phiếu cần thu.',
		'collection-over': 'Ngày cuối nhận phiếu đã qua.',
		'own-questions': 'Câu hỏi riêng còn chỗ cần sửa, ví dụ thiếu lời tiếng Anh.'
	},
	withdraw: 'Rút về để sửa',
	decide: {
		title: {
			'leader-agrees': 'Ý kiến của lãnh đạo cơ quan',
			'department-advises': 'Ý kiến của Sở Nội vụ',
			'leader-approves': 'Phê duyệt của lãnh đạo cơ quan',
			'department-approves': 'Phê duyệt của Sở Nội vụ'
		},
		button: {
			'leader-agrees': 'Đồng ý, chuyển tiếp',
			'department-advises': 'Gửi ý kiến',
			'leader-approves': 'Phê duyệt',
			'department-approves': 'Phê duyệt'
		},
		comment: 'Ý kiến',
		commentHint: 'Trả lại thì phải ghi rõ cần sửa gì; cơ quan đọc được ý kiến này.',
		return: 'Trả lại để sửa'
	},
	faults: {
		'comment-missing': 'Vui lòng ghi ý kiến để cơ quan biết cần sửa gì.',
		'comment-too-long': 'Ý kiến dài quá 2.000 ký tự.',
		'not-now': 'Kế hoạch vừa được người khác xử lý; trang đã tải lại.',
		'collection-over':
			'Ngày cuối nhận phiếu đã qua. Hãy trả lại kế hoạch để cơ quan sửa thời gian.',
		'own-questions':
			'Câu hỏi riêng của một cơ quan còn chỗ cần sửa, nên chưa mở được đợt khảo sát.',
		'number-missing': 'Vui lòng nhập cả số, ký hiệu (tối đa 60 ký tự) và ngày ban hành có thật.',
		'file-missing': 'Chưa chọn tệp.',
		'file-not-pdf': 'Tệp này không phải là PDF.',
		'file-too-large': 'Tệp lớn quá 10 MB.'
	},
	start: {
		title: 'Bắt đầu thực hiện',
		text: (start: string, end: string) =>
			`Lập đợt khảo sát và một áp phích có mã QR cho từng cơ quan; phiếu được nhận từ ${start} đến hết ${end}.`,
		paper:
			'Kế hoạch có phiếu giấy: sau khi bắt đầu, lập thêm cho mỗi cơ quan một điểm khảo sát bằng phiếu giấy.',
		button: 'Bắt đầu'
	},
	/** Before papers are printed or typed. */
	paper:
		'Kế hoạch có phiếu giấy. Khi bắt đầu, hệ thống chỉ lập sẵn áp phích: cơ quan nào chưa có điểm khảo sát bằng phiếu giấy thì lập trước khi in và nhập phiếu.',
	toPoints: 'Lập điểm phiếu giấy',
	surveys: 'Đợt khảo sát',
	toSurvey: 'Xem đợt khảo sát, áp phích, phiếu mời, phiếu giấy',
	signed: {
		title: 'Văn bản đã ký',
		number: 'Số, ký hiệu',
		numberHint: 'Ví dụ: 45/KH-STP. Để trống cả hai ô nếu chưa ban hành.',
		numberedOn: 'Ngày ban hành',
		saveNumber: 'Ghi số, ngày',
		issued: (number: string, day: string) => `Số ${number}, ban hành ngày ${day}`,
		notIssued: 'Chưa có số, ngày ban hành.',
		file: 'Bản ký (PDF, tối đa 10 MB)',
		upload: 'Tải bản ký lên',
		size: (kilobytes: string) => `${kilobytes} kB`,
		none: 'Chưa có bản ký.'
	},
	collection: 'Thời gian nhận phiếu',
	timeline: 'Quá trình',
	actions: {
		create: 'Lập bản thảo',
		submit: 'Trình',
		withdraw: 'Rút về để sửa',
		agree: 'Lãnh đạo cơ quan đồng ý',
		advise: 'Sở Nội vụ cho ý kiến',
		approve: 'Phê duyệt',
		return: 'Trả lại để sửa',
		number: 'Ghi số, ngày ban hành',
		file: 'Tải bản ký lên',
		own: 'Sửa câu hỏi riêng',
		start: 'Bắt đầu thực hiện',
		close: 'Đóng đợt khảo sát',
		publish: 'Công bố kết quả'
	}
};
