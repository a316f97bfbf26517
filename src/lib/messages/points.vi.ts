import type { PointFault } from '#lib/domain/point-form.ts';
import type { Assurance } from '#lib/domain/channel.ts';

const faults: Record<PointFault['code'], string> = {
	'agency-unknown': 'Cơ quan này không có trong danh mục.',
	'agencies-too-few': 'Xin chọn ít nhất một cơ quan; sảnh dùng chung cần từ hai cơ quan.',
	'service-unknown': 'Thủ tục này không thuộc cơ quan đã chọn.',
	'services-all-made': 'Mọi thủ tục của cơ quan đã có điểm theo hình thức này.',
	'channel-unknown': 'Xin chọn một hình thức nhận phiếu.',
	'random-not-guarded':
		'Chỉ phiếu mời và phiếu giấy mới dùng được cho mẫu ngẫu nhiên: mã QR ở quầy ai cũng quét được.',
	'random-not-yours': 'Chỉ Sở Nội vụ xác nhận mẫu được chọn ngẫu nhiên.',
	'label-missing': 'Xin ghi tên nơi đặt bằng tiếng Việt.',
	'label-too-long': 'Tên nơi đặt dài nhất 80 ký tự.',
	'counter-too-long': 'Số quầy dài nhất 12 ký tự.',
	'code-malformed': 'Mã gồm 3 đến 32 ký tự: chữ hoa không dấu, chữ số, gạch ngang.',
	'code-taken': 'Mã này đã dùng cho điểm khác, kể cả đợt trước. Xin chọn mã khác hoặc để trống.'
};

const assurances: Record<Assurance, string> = {
	slip: 'Phiếu mời dùng một lần',
	random: 'Mẫu ngẫu nhiên',
	'walk-in': 'Tự nguyện, ai quét cũng được',
	import: 'Nhập từ tệp'
};

export const pointsVi = {
	title: 'Điểm khảo sát',
	scope: (survey: string, count: string) => `${survey} · ${count} điểm`,
	back: 'Về đợt khảo sát',
	toPoints: 'Điểm khảo sát và in áp phích',
	list: 'Danh sách điểm',
	agency: 'Cơ quan',
	allAgencies: 'Tất cả cơ quan',
	show: 'Xem',
	code: 'Mã',
	service: 'Thủ tục',
	citizenChooses: 'người dân tự chọn',
	place: 'Nơi đặt',
	counter: 'Số quầy',
	counterIs: (name: string) => `quầy ${name}`,
	channel: 'Hình thức',
	assurance: 'Độ tin cậy',
	assurances,
	state: 'Trạng thái',
	inUse: 'đang dùng',
	retired: (day: string) => `ngừng từ ${day}`,
	actions: 'Thao tác',
	open: 'Mở',
	openOf: (code: string) => `Mở điểm ${code}`,
	hall: 'Sảnh dùng chung',
	hallOf: (count: number) => `sảnh dùng chung của ${count} cơ quan`,
	empty: 'Chưa có điểm khảo sát nào.',
	emptyNext: 'Chọn cơ quan ở trên rồi thêm điểm đầu tiên.',
	emptyNextClosed: 'Đợt khảo sát này không còn nhận điểm mới.',
	more: (shown: string, all: string) =>
		`Đang xem ${shown} trong ${all} điểm. Xin chọn một cơ quan để xem hết.`,
	prints: 'In',
	print: { poster: 'In áp phích', card: 'In thẻ để bàn', paper: 'In phiếu giấy' },
	printLead: 'Bản in gồm mọi điểm đang xem ở trên, đúng hình thức của mỗi mẫu in.',
	add: 'Thêm điểm',
	addFor: (agency: string) => `Thêm điểm cho ${agency}`,
	addLead:
		'Mỗi điểm có một mã riêng, in thành mã QR. Cơ quan và hình thức của điểm không đổi được về sau.',
	chooseFirst: 'Chọn một cơ quan ở trên để thêm điểm cho cơ quan đó.',
	serviceAny: 'Một điểm chung: người dân tự chọn thủ tục',
	serviceEach: 'Mỗi thủ tục một điểm (bỏ qua thủ tục đã có)',
	label: 'Nơi đặt (không bắt buộc)',
	labelHint: 'Ví dụ: Một cửa · Quầy 3. Hiện trên áp phích và trên phiếu.',
	labelEn: 'Tên tiếng Anh của nơi đặt',
	counterField: 'Số quầy (không bắt buộc)',
	codeField: 'Mã (để trống để tự đặt)',
	random: 'Người được hỏi do Sở Nội vụ chọn ngẫu nhiên từ danh sách hồ sơ',
	addHall: 'Thêm sảnh dùng chung',
	addHallLead:
		'Một mã QR cho nhiều cơ quan, ví dụ tại Trung tâm Phục vụ hành chính công: người dân quét rồi chọn cơ quan và thủ tục.',
	hallLabel: 'Tên sảnh',
	hallAgencies: 'Các cơ quan trong sảnh',
	make: 'Thêm điểm',
	made: (count: number) => (count === 1 ? 'Đã thêm 1 điểm.' : `Đã thêm ${count} điểm.`),
	mistakes: (count: number) => `Có ${count} chỗ cần sửa:`,
	faults,
	one: {
		change: 'Sửa nơi đặt',
		changeLead: 'Chỉ sửa được chữ hiện trên áp phích và phiếu. Xin in lại áp phích sau khi sửa.',
		save: 'Lưu',
		saved: 'Đã lưu.',
		retire: 'Ngừng dùng điểm này',
		retireLead:
			'Mã QR của điểm không mở được phiếu nữa; người đang mở phiếu còn 30 phút để gửi. Phiếu đã nhận vẫn được tính. Không mở lại được.',
		confirmRetire: 'Tôi đồng ý ngừng dùng điểm này.',
		confirmMissing: 'Xin đánh dấu vào ô đồng ý rồi bấm lại.',
		retireButton: 'Ngừng dùng',
		retiredNow: 'Điểm này đã ngừng dùng.',
		notChangeable: 'Đợt khảo sát đã kết thúc, hoặc điểm này còn của cơ quan khác: chỉ xem.',
		address: 'Địa chỉ phiếu',
		printOne: 'In cho điểm này'
	}
};
