import { BYTE_ORDER_MARK, csvCell } from '#lib/server/export/csv.ts';
import { codesInOrder, type BallotRows } from './rows.ts';

/** In UTF-16 code units: large enough that writing it costs little beside making it. */
const CHUNK = 256 * 1024;

/** One line a ballot, in pieces: no more than one of them is in memory. */
export function* ballotsCsv(rows: BallotRows): Generator<string> {
	const last = rows.ids.length - 1;
	const cells = rows.told.values.map((values, at) =>
		values.map((value) => csvCell(value) + (at === last ? '\r\n' : ','))
	);
	let text = `${BYTE_ORDER_MARK}${rows.ids.map(csvCell).join(',')}\r\n`;
	for (const codes of codesInOrder(rows)) {
		for (let at = 0; at <= last; at += 1) text += cells[at]?.[codes[at] ?? 0] ?? '';
		if (text.length < CHUNK) continue;
		yield text;
		text = '';
	}
	yield text;
}
