/**
 * Spearman's rank correlation of an order found with the true one.
 * @param found numbers that rise in the true order, each once; two or more
 * @returns -1 to 1; 0 where the one tells nothing of the other
 */
export function rankCorrelation(found: readonly number[]): number {
	const inOrder = found.toSorted((a, b) => a - b);
	const rank = new Map(inOrder.map((number, at) => [number, at]));
	const count = found.length;
	const distance = found.reduce((sum, number, at) => sum + ((rank.get(number) ?? 0) - at) ** 2, 0);
	return 1 - (6 * distance) / (count * (count ** 2 - 1));
}

/**
 * How far correlations are from what chance gives: its mean is 0, its variance 1 / (size - 1).
 * @param size of each order
 * @returns in standard deviations; 0 for no order at all
 */
export function chanceOfOrder(correlations: readonly number[], size: number): number {
	if (correlations.length === 0) return 0;
	const mean = correlations.reduce((sum, it) => sum + it, 0) / correlations.length;
	return mean * Math.sqrt(correlations.length * (size - 1));
}
