import { expect, test } from 'vitest';
import type { Report } from '#lib/domain/report.ts';
import { checkpointNote } from './checkpoint-note.ts';

const ROOT = 'tC7F3rNvGBcWWV9IO1EByB02Qc/3z4X9XH8J+k87iLU=';
const EMPTY: Report = {
	survey: {
		id: 's',
		title: { vi: 'Đợt', en: 'Round' },
		status: 'published',
		questionnaire: { code: 'short', version: 1 },
		sample: false
	},
	filter: {},
	ballots: 0,
	waiting: 0,
	cut: { suppressed: true },
	questions: [],
	agencies: [],
	nonProbability: false,
	ranking: { sources: ['slip', 'random'], of: 'all' },
	choices: { agencies: [], services: [], channels: [], periods: [] },
	method: { level: 0.95, threshold: 10, mappings: [] }
};

test('a report prints the data lock that it rests on', () => {
	const report = { ...EMPTY, checkpoint: { lock: 1234, size: 5000, root: ROOT } };
	expect(checkpointNote('vi', report)).toEqual([
		`Số liệu dựa vào mốc khóa số liệu 1.234, gốc ${ROOT}. Kiểm tra: /verify.`
	]);
	expect(checkpointNote('en', report)[0]).toContain(`data lock 1,234, root ${ROOT}`);
});

test('a report says how many ballots were voided', () => {
	expect(checkpointNote('vi', { ...EMPTY, voided: 2 })).toEqual([
		'Có 2 phiếu đã bị loại, mỗi phiếu do hai người quyết định và ghi rõ lý do.'
	]);
});

test('before the first data lock there is nothing to print', () => {
	expect(checkpointNote('vi', EMPTY)).toEqual([]);
});
