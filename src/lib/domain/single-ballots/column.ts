/** One column of many ballots: a small number a ballot, and what the numbers stand for. */
export interface Column {
	/** Ids of questions, or names of what a ballot is filed under. */
	id: string;
	/** Whether values that few ballots of an agency have are not told. */
	isTrait: boolean;
	/** The number of a value; a new one where it is new. 0 is the empty cell. */
	codeOf: (value: string) => number;
	/** By number. */
	values: readonly string[];
	/** Adds the next ballot's value by its number. */
	push: (code: number) => void;
	/** @param ballot its place, from 0 */
	codeAt: (ballot: number) => number;
}

/** More different values than a column of a province ever has. */
const MOST_VALUES = 0xffff;

export function newColumn(id: string, isTrait: boolean): Column {
	const codes = new Map([['', 0]]);
	const values = [''];
	const numbers = growingNumbers();
	return {
		id,
		isTrait,
		codeOf(value) {
			const known = codes.get(value);
			if (known !== undefined) return known;
			if (values.length > MOST_VALUES) throw new RangeError(`column ${id}: too many values`);
			codes.set(value, values.length);
			return values.push(value) - 1;
		},
		values,
		push: numbers.push,
		codeAt: numbers.at
	};
}

/** One byte a ballot until a number is larger; then two. */
function growingNumbers() {
	let numbers: Uint8Array | Uint16Array = new Uint8Array(1024);
	let size = 0;
	function grown(isWide: boolean): Uint8Array | Uint16Array {
		const room = size === numbers.length ? size * 2 : numbers.length;
		const wider = isWide ? new Uint16Array(room) : new Uint8Array(room);
		wider.set(numbers.subarray(0, size));
		return wider;
	}
	return {
		push: (number: number) => {
			const isWide = number > 0xff || numbers instanceof Uint16Array;
			if (size === numbers.length || (number > 0xff && numbers instanceof Uint8Array)) {
				numbers = grown(isWide);
			}
			numbers[size] = number;
			size += 1;
		},
		at: (place: number) => numbers[place] ?? 0
	};
}
