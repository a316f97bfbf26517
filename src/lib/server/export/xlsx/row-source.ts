import type { Row } from './workbook.ts';

/** Rows one after the other, with a look at whether there is another. */
export interface RowSource {
	/** The next row, left where it is; absent at the end. */
	peek(): Promise<Row | undefined>;
	/** Takes the row that was last looked at. */
	take(): void;
	/** Lets go of what the rows come from. */
	close(): Promise<void>;
}

export function rowSource(rows: Iterable<Row> | AsyncIterable<Row>): RowSource {
	const iterator =
		Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
	let seen: IteratorResult<Row, unknown> | undefined;
	return {
		async peek() {
			seen ??= await iterator.next();
			return seen.done === true ? undefined : seen.value;
		},
		take() {
			if (seen?.done !== true) seen = undefined;
		},
		async close() {
			await iterator.return?.();
		}
	};
}
