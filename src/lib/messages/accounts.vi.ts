export const accountsVi = {
	title: (username: string) => `Tài khoản ${username}`,
	scope: (role: string, agency: string) => `${role} · ${agency}`,
	open: 'Mở',
	openOf: (username: string) => `Mở tài khoản ${username}`,
	awaits: (day: string) => `Chờ kích hoạt, phiếu có hạn đến ${day}`,
	addLead:
		'Không cần đặt mật khẩu: hệ thống làm một phiếu kích hoạt để in và trao tận tay; người nhận tự đặt mật khẩu.',
	addSubmit: 'Thêm và làm phiếu kích hoạt',
	fromFile: 'Nhập từ Excel',
	back: 'Về danh sách tài khoản',
	slip: {
		title: 'Phiếu kích hoạt tài khoản',
		made: 'Phiếu chỉ hiện một lần này. Hãy in trang này (Ctrl + P) rồi trao tận tay người dùng.',
		madeMany: (count: number) =>
			`Đã tạo ${count} tài khoản. Các phiếu chỉ hiện một lần này: hãy in trang này (Ctrl + P, mỗi người một tờ A4) rồi trao tận tay từng người.`,
		madeLost: 'Nếu in hỏng: mở tài khoản của người đó và làm phiếu kích hoạt mới.',
		manyTitle: 'Phiếu kích hoạt vừa tạo',
		lead: 'Hệ thống khảo sát mức độ hài lòng Hài Lòng',
		name: 'Họ và tên',
		username: 'Tên đăng nhập',
		code: 'Mã kích hoạt (dùng một lần)',
		until: 'Có hạn đến hết',
		address: 'Địa chỉ',
		steps: 'Cách kích hoạt',
		step1: 'Mở địa chỉ trên bằng trình duyệt của máy tính hoặc điện thoại.',
		step2: 'Nhập tên đăng nhập, mã kích hoạt và một mật khẩu do Ông/Bà tự đặt, từ 10 ký tự.',
		step3: 'Hủy phiếu này sau khi kích hoạt. Không chụp ảnh, không chuyển cho người khác.',
		given: 'Người giao',
		received: 'Người nhận',
		sign: '(ký, ghi rõ họ tên)'
	},
	move: {
		title: 'Chuyển vai trò hoặc cơ quan',
		lead: 'Người này bị đăng xuất ngay và đăng nhập lại với quyền mới.',
		submit: 'Chuyển'
	},
	reset: {
		title: 'Quên mật khẩu',
		lead: 'Làm phiếu kích hoạt mới: mật khẩu cũ, phiếu cũ và mọi phiên đăng nhập hết hiệu lực ngay.',
		submit: 'Làm phiếu kích hoạt mới'
	},
	disable: {
		title: 'Khóa tài khoản',
		lead: 'Mọi phiên đăng nhập kết thúc ngay; người này không đăng nhập được nữa cho đến khi được mở lại.',
		submit: 'Khóa tài khoản'
	},
	enable: {
		title: 'Mở lại tài khoản',
		lead: 'Người này nhận phiếu kích hoạt mới và tự đặt lại mật khẩu.',
		submit: 'Mở lại và làm phiếu kích hoạt'
	},
	moved: 'Đã chuyển. Các phiên đăng nhập cũ đã kết thúc.',
	disabled: 'Đã khóa tài khoản. Các phiên đăng nhập đã kết thúc.',
	notYours: 'Tài khoản này do quản trị của tỉnh quản lý.',
	own: 'Đây là tài khoản của Ông/Bà. Người quản trị khác mới đổi hoặc khóa được tài khoản này.',
	activate: {
		title: 'Kích hoạt tài khoản',
		lead: 'Nhập đúng như trên phiếu kích hoạt, rồi tự đặt mật khẩu.',
		username: 'Tên đăng nhập',
		code: 'Mã kích hoạt',
		codeHint: '24 chữ và số; viết hoa hay thường, có gạch ngang hay không đều được.',
		submit: 'Kích hoạt',
		done: 'Tài khoản đã được kích hoạt. Mời Ông/Bà đăng nhập bằng mật khẩu vừa đặt.',
		link: 'Có phiếu kích hoạt? Kích hoạt tài khoản tại đây.'
	},
	password: {
		title: 'Đổi mật khẩu',
		scope: 'Sau khi đổi, các nơi khác đang đăng nhập bằng tài khoản này bị đăng xuất',
		current: 'Mật khẩu hiện tại',
		next: 'Mật khẩu mới',
		nextHint: 'Từ 10 đến 128 ký tự; một câu dài dễ nhớ là tốt nhất.',
		again: 'Nhập lại mật khẩu mới',
		submit: 'Đổi mật khẩu',
		done: 'Đã đổi mật khẩu.'
	},
	faults: {
		'code-wrong':
			'Tên đăng nhập hoặc mã kích hoạt không đúng, mã đã dùng hoặc đã hết hạn. Xin xem lại phiếu, hoặc đề nghị người quản trị làm phiếu mới.',
		busy: 'Hệ thống đang bận. Xin thử lại sau ít giây.',
		'passwords-differ': 'Hai lần nhập mật khẩu không giống nhau.',
		'password-wrong': 'Mật khẩu hiện tại không đúng.',
		waiting: 'Đã nhập sai quá nhiều lần. Xin thử lại sau ít phút.'
	}
};
