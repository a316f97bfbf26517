/** A4 with the margins that Nghị định 30/2020/NĐ-CP allows, in millimetres. @see Phụ lục I, phần I, mục I */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20 } as const;

/** What is left for the text, in millimetres. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** On a page that lies on its side, whose left margin has become the top one. */
export const WIDE_TEXT_WIDTH = PAGE.height - PAGE.top - PAGE.bottom;

/** @returns twentieths of a point, Word's own unit */
export function twips(millimetres: number): number {
	return Math.round((millimetres / 25.4) * 1440);
}

/** @returns English Metric Units, in which drawings are measured */
export function emu(millimetres: number): number {
	return Math.round(millimetres * 36_000);
}
