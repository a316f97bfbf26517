/** Of one line of body text, in points. */
export const LINE_HEIGHT = 15;

/** At most this high, in points, by the format. */
const HIGHEST = 409;

/**
 * The height of a row whose texts wrap; spreadsheets do not measure it when they open a file.
 * @param texts of the wrapping cells, with the width of their columns in letters
 * @returns in points; absent where one line is enough
 */
export function rowHeight(texts: readonly { text: string; width: number }[]): number | undefined {
	const lines = Math.max(1, ...texts.map(({ text, width }) => lineCount(text, width)));
	return lines === 1 ? undefined : Math.min(HIGHEST, lines * LINE_HEIGHT);
}

/** How many lines a text takes where words wrap. @param width in letters */
export function lineCount(text: string, width: number): number {
	return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, width), 0);
}

function paragraphLines(paragraph: string, width: number): number {
	let [lines, filled] = [1, 0];
	for (const { length } of paragraph.split(' ')) {
		const isNext = filled > 0 && filled + 1 + length > width;
		if (isNext) lines += 1;
		filled = isNext || filled === 0 ? length : filled + 1 + length;
		// A word wider than its column breaks within.
		lines += Math.max(0, Math.ceil(filled / width) - 1);
		filled = filled > width ? filled % width : filled;
	}
	return lines;
}
