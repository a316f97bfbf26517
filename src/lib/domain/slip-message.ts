/** What one text message holds without being split: GSM 03.38's alphabet, so no accents. */
export const MESSAGE_MAX_LENGTH = 160;

/** What stands around the agency's name and the address. */
const BEFORE = ' kinh moi Ong/Ba cho y kien: ';
const AFTER = ' Ma dung 1 lan, khong ghi ten.';

/**
 * The text by which the one-stop software invites somebody: no accents, at most 160 characters.
 * @param agency its name and its code, which stands in where the name is too long
 * @param url of the slip
 * @throws RangeError where the address alone is too long
 */
export function slipMessage(agency: { name: string; code: string }, url: string): string {
	const room = MESSAGE_MAX_LENGTH - BEFORE.length - url.length - AFTER.length;
	const name = [agency.name, agency.code].map(plainLetters).find((it) => it.length <= room);
	if (name === undefined) throw new RangeError(`url: ${url.length} characters`);
	return `${name}${BEFORE}${url}${AFTER}`;
}

/** Vietnamese without its marks, in letters that every phone's message has. */
export function plainLetters(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replaceAll('đ', 'd')
		.replaceAll('Đ', 'D')
		.replace(/[–—]/g, '-')
		.replace(/[^\x20-\x7e]/g, '');
}
