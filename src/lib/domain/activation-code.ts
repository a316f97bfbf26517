/** Crockford's base 32: no I, L, O, U, so that a code typed from paper is not mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 120 bits: nobody guesses it, however often. */
const LENGTH = 24;

/** How long an activation slip is good for. */
export const ACTIVATION_DAYS = 7;

/**
 * A code that lets one person set the password of one account, once.
 * @param randomInt a random integer from 0 to its argument - 1
 * @returns 24 characters
 */
export function newActivationCode(randomInt: (below: number) => number): string {
	return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** In groups of four, as the slip shows it. */
export function activationCodeInGroups(code: string): string {
	return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/**
 * Reads a code as a person types it: any case, with blanks or hyphens, O for 0, I and L for 1.
 * @returns undefined for what no code can be
 */
export function parseActivationCode(typed: string): string | undefined {
	const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
	return /^[0-9A-HJKMNP-TV-Z]{24}$/.test(code) ? code : undefined;
}
