/** The point whose form is asked for and filled in: the short form of Sở Tư pháp. */
export const FORM = '/k/STP2024';

/** A ballot of that form, as a browser sends it but for the nonce. */
export const BALLOT = {
	service: 'HT',
	'SF.CS': 'satisfied',
	'SF.DV': 'other',
	'SF.DV.other': 'Chưa rõ'
};
