/** Which papers of a batch a second person types again: all, or a random share of them in percent. */
export type Recheck = 'all' | number;

/** A smaller share says nothing of how well a batch was typed. */
export const LEAST_RECHECK_PERCENT = 5;

/** @returns undefined where the text is neither `all` nor a whole percentage that is allowed */
export function parseRecheck(text: string): Recheck | undefined {
	if (text === 'all') return 'all';
	const percent = /^\d{1,2}$/.test(text) ? Number(text) : 0;
	return percent >= LEAST_RECHECK_PERCENT ? percent : undefined;
}

/** Papers that are typed again: at least one, rounded up. */
export function recheckedCount(papers: number, recheck: Recheck): number {
	return recheck === 'all' ? papers : Math.ceil((papers * recheck) / 100);
}

/**
 * Draws the papers that are typed again, every paper as likely as any other (simple random sampling
 * without replacement; Fan, Muller & Rezucha 1962, method of selection sampling).
 * @param papers in the batch, numbered from 1
 * @param randomInt a random integer from 0 to `below` - 1
 * @returns numbers in ascending order
 */
export function drawRechecked(
	papers: number,
	recheck: Recheck,
	randomInt: (below: number) => number
): number[] {
	let wanted = recheckedCount(papers, recheck);
	const drawn: number[] = [];
	for (let paper = 1; paper <= papers; paper++) {
		if (randomInt(papers - paper + 1) >= wanted) continue;
		drawn.push(paper);
		wanted -= 1;
	}
	return drawn;
}
