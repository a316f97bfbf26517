/** What the administrator reads of backups. */
export const backupVi = {
	title: 'Sao lưu dữ liệu',
	good: 'Bản gần nhất đã kiểm tra, nguyên vẹn:',
	content: (ballots: string, size: string) => `${ballots} phiếu đã chốt, ${size} MB`,
	none: 'Chưa có bản sao lưu nào.',
	overdue: 'Bản sao lưu gần nhất đã quá hai ngày.',
	failed: 'Lần sao lưu sau đó không thành công:',
	howTo:
		'Đặt biến BACKUP_DIR để máy chủ tự sao lưu mỗi ngày, hoặc chạy: npm run cli -- backup TỆP. Nên cất bản sao ở một máy khác.',
	postgres:
		'Cơ sở dữ liệu PostgreSQL được sao lưu bằng công cụ riêng của nó (pg_dump); hệ thống không theo dõi được ở đây.'
};
