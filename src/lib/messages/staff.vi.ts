export const staffVi = {
	productName: 'Hài Lòng',
	skip: 'Đến nội dung chính',
	menu: 'Danh mục',
	language: 'Ngôn ngữ',
	loggedInAs: 'Đang đăng nhập',
	logOut: 'Đăng xuất',
	navigation: {
		overview: 'Tổng quan',
		surveys: 'Đợt khảo sát',
		results: 'Kết quả',
		accounts: 'Tài khoản',
		audit: 'Nhật ký'
	},
	navigationGroups: { work: 'Khảo sát', system: 'Hệ thống' },
	roles: {
		department: 'Sở Nội vụ',
		agency: 'Cơ quan',
		entry: 'Nhập liệu',
		auditor: 'Kiểm tra',
		admin: 'Quản trị',
		leader: 'Lãnh đạo cơ quan',
		'unit-admin': 'Quản trị của đơn vị'
	},
	login: {
		title: 'Đăng nhập cán bộ',
		lead: 'Dành cho cán bộ các cơ quan tham gia khảo sát. Ông/Bà đến đánh giá không cần đăng nhập.',
		username: 'Tên đăng nhập hoặc thư điện tử',
		password: 'Mật khẩu',
		submit: 'Đăng nhập',
		wrong: 'Tên đăng nhập hoặc mật khẩu không đúng. Vui lòng nhập lại.',
		waiting: (wait: string) =>
			`Đã nhập sai quá nhiều lần. Vui lòng thử lại sau ${wait}. Trong lúc chờ, các lần thử không được tính.`,
		seconds: (count: number) => `${count} giây`,
		minutes: (count: number) => `${count} phút`,
		forgotten: 'Quên mật khẩu: đề nghị liên hệ người quản trị hệ thống của tỉnh.'
	},
	accounts: {
		title: 'Tài khoản',
		scope: (active: number, all: number) =>
			`${active} đang hoạt động trên tổng số ${all} tài khoản`,
		list: 'Danh sách tài khoản',
		username: 'Tên đăng nhập',
		email: 'Thư điện tử (không bắt buộc)',
		emailShort: 'Thư điện tử',
		role: 'Vai trò',
		agency: 'Cơ quan',
		noAgency: 'Không thuộc cơ quan nào',
		state: 'Trạng thái',
		since: 'Ngày tạo',
		active: 'Hoạt động',
		disabled: (day: string) => `Đã khóa ngày ${day}`,
		disable: 'Khóa',
		disableOf: (username: string) => `Khóa tài khoản ${username}`,
		disableAsk: (username: string) =>
			`Khóa tài khoản ${username}? Tài khoản bị khóa không mở lại được và mọi phiên đăng nhập kết thúc ngay.`,
		cancel: 'Không khóa',
		own: 'tài khoản của Ông/Bà',
		add: 'Thêm tài khoản',
		addLead:
			'Tài khoản của cơ quan và của người nhập liệu phải gắn với một cơ quan; phạm vi gồm cả đơn vị trực thuộc.',
		password: 'Mật khẩu',
		passwordHint: 'Từ 10 đến 128 ký tự; một câu dài dễ nhớ là tốt nhất.',
		added: (username: string) => `Đã thêm tài khoản ${username}.`,
		disabledNow: (username: string) => `Đã khóa tài khoản ${username}.`,
		mistakes: (count: number) => `Có ${count} chỗ cần sửa:`,
		faults: {
			'username-malformed':
				'Tên đăng nhập gồm 2 đến 32 ký tự: chữ không dấu, chữ số, dấu chấm, gạch ngang hoặc gạch dưới.',
			'username-taken': 'Tên đăng nhập hoặc thư điện tử này đã có tài khoản khác dùng.',
			'email-malformed': 'Thư điện tử chưa đúng dạng, ví dụ: ten@coquan.gov.vn.',
			'role-unknown': 'Vui lòng chọn vai trò.',
			'agency-missing': 'Vai trò này cần gắn với một cơ quan.',
			'agency-unknown': 'Không có cơ quan nào mang mã này.',
			'password-too-short': 'Mật khẩu cần ít nhất 10 ký tự.',
			'password-too-long': 'Mật khẩu dài nhất 128 ký tự.',
			'password-too-common': 'Mật khẩu này quá phổ biến, rất dễ bị đoán ra.'
		}
	},
	audit: {
		title: 'Nhật ký',
		scopeAll: 'Mọi thao tác trong hệ thống, mới nhất ở trên; không ai sửa hoặc xóa được',
		scopeOwn:
			'Thao tác liên quan đến cơ quan của Ông/Bà và đơn vị trực thuộc, mới nhất ở trên; không ai sửa hoặc xóa được',
		at: 'Thời điểm',
		actor: 'Người thực hiện',
		action: 'Thao tác',
		subject: 'Đối tượng',
		detail: 'Chi tiết',
		empty: 'Chưa có thao tác nào được ghi.',
		emptyNext: 'Mỗi lần đăng nhập, mở hoặc đóng khảo sát, xuất số liệu đều được ghi vào đây.',
		older: 'Cũ hơn',
		newest: 'Về mới nhất',
		pages: 'Các trang nhật ký',
		actorCli: 'dòng lệnh trên máy chủ',
		actorSystem: 'hệ thống',
		unknownAccount: 'tài khoản không rõ',
		actions: {
			login: 'Đăng nhập',
			'login.refused': 'Đăng nhập bị từ chối',
			logout: 'Đăng xuất',
			'account.add': 'Thêm tài khoản',
			'account.disable': 'Khóa tài khoản',
			'survey.open': 'Mở đợt khảo sát',
			'survey.closed': 'Đóng đợt khảo sát',
			'survey.published': 'Công bố kết quả',
			'results.export': 'Xuất kết quả',
			'ballots.import': 'Nhập phiếu từ tệp',
			'questionnaire.import': 'Nhập bộ câu hỏi',
			'demo.create': 'Tạo dữ liệu trình diễn',
			'backup.made': 'Sao lưu dữ liệu',
			'backup.restored': 'Phục hồi dữ liệu từ bản sao lưu'
		}
	}
};
