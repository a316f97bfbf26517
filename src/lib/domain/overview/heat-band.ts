/** How a value's cell is filled: 0 the lowest band. In grey the bands differ in lightness alone. */
export type Band = 0 | 1 | 2 | 3 | 4;

/** @param value a fraction 0..1 */
export function bandOf(value: number): Band {
	if (value < 0.6) return 0;
	if (value < 0.7) return 1;
	if (value < 0.8) return 2;
	return value < 0.9 ? 3 : 4;
}
