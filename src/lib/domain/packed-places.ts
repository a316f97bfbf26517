const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, ZERO, NINE, LETTER_N] = [
	34, 92, 44, 91, 93, 48, 57, 110
] as const;

/** What is written of each ballot, over and over into the same room. */
export interface Written {
	/** Where in a tally's row of numbers the ballot counts, from the start on. */
	places: Int32Array;
	/** Of each question in document order the place in `chosen`; -1: no trait. */
	traitAt: Int8Array;
	/** The position of the option that was given to each trait; -1: not answered. */
	chosen: Int32Array;
}

/**
 * Where a ballot counts, and what it answers to the traits.
 * @param starts as `countStarts` has them
 * @returns how many places were written
 * @throws RangeError on a text that no packing gives
 * @see packAnswers for the format
 */
export function writePlaces(
	packed: string,
	starts: readonly number[],
	{ places, traitAt, chosen }: Written
): number {
	if (packed.charCodeAt(0) !== OPEN) throw malformed();
	let [at, question, found, isInner] = [1, 0, 0, false];
	let given = false;
	chosen.fill(-1);
	while (at < packed.length) {
		const letter = packed.charCodeAt(at);
		if (letter >= ZERO && letter <= NINE) {
			let position = 0;
			for (; packed.charCodeAt(at) >= ZERO && packed.charCodeAt(at) <= NINE; at++) {
				position = position * 10 + packed.charCodeAt(at) - ZERO;
			}
			const start = starts[question];
			const end = starts[question + 1];
			if (start === undefined || end === undefined) throw malformed();
			const place = start + 1 + position;
			if (place >= end) throw malformed();
			if (!given) places[found++] = start;
			given = true;
			places[found++] = place;
			const trait = traitAt[question] ?? -1;
			if (trait >= 0) chosen[trait] = position;
			continue;
		}
		switch (letter) {
			case QUOTE:
				at = endOfWords(packed, at);
				if (!given) places[found++] = starts[question] ?? 0;
				given = true;
				continue;
			case COMMA:
				if (!isInner) {
					question += 1;
					given = false;
				}
				at += 1;
				continue;
			case OPEN:
				isInner = true;
				at += 1;
				continue;
			case CLOSE:
				if (!isInner && at !== packed.length - 1) throw malformed();
				if (!isInner) return found;
				isInner = false;
				at += 1;
				continue;
			case LETTER_N: // null
				at += 4;
				continue;
			default:
				throw malformed();
		}
	}
	throw malformed();
}

/** @param start of the opening quote @returns the place after the closing one */
function endOfWords(packed: string, start: number): number {
	let at = start + 1;
	while (at < packed.length) {
		const letter = packed.charCodeAt(at);
		if (letter === QUOTE) return at + 1;
		at += letter === BACKSLASH ? 2 : 1;
	}
	throw malformed();
}

/** Says nothing of the text: an answer never stands in a message. */
function malformed(): RangeError {
	return new RangeError('packed answers: not what was packed');
}
