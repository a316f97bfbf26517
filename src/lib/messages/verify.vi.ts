/** How anyone can check that nothing was dropped or altered. */
export const verifyVi = {
	title: 'Kiểm tra số liệu',
	heading: 'Ai cũng kiểm tra được số liệu',
	how: 'Số liệu được giữ thế nào',
	steps: [
		'Phiếu đã nhận được gom từ mười phiếu trở lên của một cơ quan (khi đợt khảo sát kết thúc thì gom số còn lại, có thể ít hơn mười), xáo trộn, rồi khóa lại thành một mốc khóa số liệu.',
		'Mỗi mốc có một mã gốc gồm 44 ký tự và chữ ký của máy chủ. Thêm, bớt hay sửa một phiếu đã khóa thì mã gốc sẽ khác.',
		'Báo cáo in mốc mà số liệu dựa vào. Giữ tờ báo cáo là giữ bằng chứng: chủ máy chủ cũng không sửa được mốc đã in.'
	],
	check: 'Cách kiểm tra',
	checkSteps: [
		'Xin Sở Nội vụ bộ dữ liệu công khai của đợt khảo sát và chương trình verify.py (một tệp, dùng Python và openssl).',
		'Chạy: python3 verify.py THƯ-MỤC. Chương trình trả lời KHỚP hoặc KHÔNG KHỚP kèm lý do.',
		'Muốn biết số liệu cũ có bị viết lại không, thêm --against và tệp của một mốc đã giữ từ trước, tải ở trang này.'
	],
	auditor:
		'Sau khi đợt khảo sát kết thúc, thanh tra được nhận thêm từng phiếu, không có lời viết và đặc điểm của người trả lời, để tự đếm lại từ đầu.',
	limits:
		'Cách này cho thấy phiếu đã nhận không bị bỏ hay sửa. Cách này không cho biết phiếu có phải do người dân gửi hay không: việc đó dựa vào phiếu mời và đối chiếu với số hồ sơ đã giải quyết.',
	receiptTitle: 'Phiếu của Ông/Bà đã được tính chưa?',
	receiptLabel: 'Mã xác nhận',
	receiptHint: '16 chữ và số, ví dụ 0123-4567-89AB-CDEF',
	receiptButton: 'Xem',
	receiptUnknown: 'Không có phiếu nào mang mã này. Xin Ông/Bà xem lại từng chữ.',
	/** @param times such as `từ 08:00 23/11/2026 đến 10:15 24/11/2026` */
	lossNote: (times: string) =>
		`Dữ liệu đã gặp sự cố: phiếu nhận ${times} có thể đã mất, và mã của phiếu gửi trước đó có thể không còn tra được. Nếu Ông/Bà đã gửi phiếu và mã đúng từng ký tự, xin giữ mã và hỏi cơ quan tổ chức khảo sát.`,
	/** @param since, until instants as people read them */
	lossTime: (since: string, until: string) => `từ ${since} đến ${until}`,
	receiptMissing: 'Xin Ông/Bà gõ mã xác nhận rồi bấm “Xem”.',
	surveys: 'Mốc khóa số liệu mới nhất của từng đợt',
	noSurveys:
		'Chưa có mốc khóa số liệu nào. Mốc đầu tiên hiện ở đây khi đủ mười phiếu của một cơ quan, hoặc khi đợt khảo sát kết thúc.',
	lock: (lock: string) => `Mốc khóa số liệu ${lock}`,
	entries: (entries: string) => `${entries} mục trong nhật ký`,
	root: 'Mã gốc',
	allCheckpoints: 'Tải tất cả các mốc (tệp chữ)',
	lastCheckpoint: 'Tải mốc này',
	key: 'Khóa công khai của máy chủ',
	keyNote:
		'Mọi mốc được ký bằng khóa này. Xin chép lại hoặc in ra, rồi kiểm tra với --key: dữ liệu ký bằng khóa khác là dữ liệu giả.',
	keyId: (id: string) => `Mã số khóa: ${id}`,
	/** Printed with every report. */
	restsOn: (lock: string, root: string) =>
		`Số liệu dựa vào mốc khóa số liệu ${lock}, gốc ${root}. Kiểm tra: /verify.`,
	voided: (count: string) =>
		`Có ${count} phiếu đã bị loại, mỗi phiếu do hai người quyết định và ghi rõ lý do.`,
	/** On the page of a receipt. */
	keptIn: (lock: string) => `Phiếu nằm trong mốc khóa số liệu ${lock}.`,
	proof: 'Tải bằng chứng (tệp chữ)',
	proofNote:
		'Tệp có chữ ký của máy chủ, dành cho người muốn tự kiểm tra. Trong tệp không có câu trả lời.',
	howToCheck: 'Số liệu được giữ và kiểm tra thế nào'
};
