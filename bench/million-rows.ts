import { xlsxBytes, type Row } from '#lib/server/export/xlsx/xlsx.ts';
import { inMs } from './table.ts';

// A process of its own, so that its memory is that of the writer.

const ROWS = 1_000_000;
const COLUMNS = 13;

const columns = Array.from({ length: COLUMNS }, () => ({ width: 12 }));
const began = performance.now();
let [size, peak] = [0, 0];
const workbook = { title: 'Phiếu', sheets: [{ name: 'Phiếu', columns, rows: invented() }] };
for await (const chunk of xlsxBytes(workbook)) {
	size += chunk.length;
	// Not the system's own maximum: a child process begins with that of its parent.
	peak = Math.max(peak, process.memoryUsage.rss());
}
const took = inMs(performance.now() - began);
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
process.stdout.write(`${took}, file ${megabytes(size)}, memory at most ${megabytes(peak)}`);

function* invented(): Generator<Row> {
	for (let at = 0; at < ROWS; at += 1) {
		const place = ['STP', 'LLTP', 'Cấp Phiếu lý lịch tư pháp', 'poster', 'walk-in', '2024-11'];
		yield [...place, 4, 5, 3, at % 5, 'Hài lòng', at, at / 7];
	}
}
