/** The point whose form is asked for and filled in: the short form of Sở Tư pháp. */
export const FORM = '/k/STP2024';

/** A ballot of that form, as a browser sends it but for the nonce. */
export const BALLOT = {
	service: 'HT',
	'SF.CS': 'satisfied',
	'SF.DV': 'other',
	'SF.DV.other': 'Chưa rõ'
};

const CLASSES = ['satisfied', 'satisfied', 'dissatisfied'];

/** One in so many says something in words of her own. */
const ONE_IN_WORDS = 8;

/** What many citizens say, each by her number: a few things in turns, and some in their own words. */
export function answersOf(number: number): Record<string, string> {
	const place = Math.floor(number / CLASSES.length);
	const [policies, services] = [number, place].map((it) => CLASSES[it % CLASSES.length] ?? '');
	const answers = { service: 'HT', 'SF.CS': policies ?? '', 'SF.DV': services ?? '' };
	if (number % ONE_IN_WORDS > 0) return answers;
	return { ...answers, 'SF.DV': 'other', 'SF.DV.other': `Chưa rõ, lần ${number}` };
}
