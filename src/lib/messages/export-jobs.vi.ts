/** A long export while it is made. */
export const exportJobsVi = {
	title: 'Xuất tệp',
	states: {
		waiting: 'Đang chờ tới lượt',
		running: 'Đang xuất',
		done: 'Đã xong',
		cancelled: 'Đã dừng',
		failed: 'Không xuất được'
	},
	progress: (done: string, total: string, percent: string) => `${done} trên ${total} (${percent})`,
	/** Of a file of results, in order. */
	steps: ['đọc số liệu', 'tính kết quả', 'soạn nội dung', 'vẽ biểu đồ và ghi tệp'],
	step: (number: string, all: string, what: string) => `Bước ${number} trên ${all}: ${what}`,
	bar: 'Tiến độ xuất tệp',
	waitingNext: 'Một tệp khác đang được xuất. Tệp này sẽ bắt đầu ngay sau đó.',
	running: 'Ông/Bà có thể rời trang này và quay lại sau; việc xuất vẫn tiếp tục.',
	reload: 'Cập nhật tiến độ',
	cancel: 'Dừng xuất',
	download: 'Tải tệp về',
	size: (megabytes: string) => `${megabytes} MB`,
	until: 'Tệp được giữ một giờ rồi xóa. Chỉ Ông/Bà tải được.',
	cancelled: 'Việc xuất đã dừng theo yêu cầu. Không có tệp nào được giữ lại.',
	failed:
		'Có trục trặc khi xuất. Không có tệp nào được giữ lại; xin xuất lại, hoặc báo người quản trị nếu lặp lại.',
	again: 'Xuất lại'
};
