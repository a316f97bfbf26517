/** What stands in a comment for what was taken out of it. */
export interface MaskWords {
	email: string;
	file: string;
	number: string;
	name: string;
}

/**
 * A comment without what tells persons apart: e-mail addresses, codes of files, numbers of eight digits
 * and more (telephones, identity cards), and names after a form of address such as “ông” or “bà”.
 *
 * It errs on the side of hiding. A name that is written small, or that stands alone, is not found: who
 * publishes a comment reads it first.
 *
 * @param words in the reader's language, in brackets
 */
export function maskComment(text: string, words: MaskWords): string {
	return text
		.normalize('NFC')
		.replace(EMAIL, words.email)
		.replace(NAMED_FILE, (_all, said: string) => `${said}${words.file}`)
		.replace(FILE_LIKE, (code) => (isFileCode(code) ? words.file : code))
		.replace(NUMBER, (digits) => (isHarmless(digits) ? digits : words.number))
		.replace(ADDRESSED, (_all, address: string) => `${address} ${words.name}`);
}

/** Before the sign nearly everything is allowed. @see RFC 5322 §3.4.1 */
const EMAIL = /[^\s@]{1,64}(?:@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,10})+/gu;

/** A code that is called one: `mã hồ sơ: 123`. */
const NAMED_FILE =
	/((?:hồ sơ|Hồ sơ|HỒ SƠ|biên nhận|Biên nhận|phiếu hẹn|Phiếu hẹn)(?: số| mã)?[ :.]{1,3})(?=[\p{L}./-]{0,12}\d)[\p{L}\p{N}./-]{2,40}/gu;

/** Capital letters and digits in groups, such as `000.00.15.H15-241105-0012`. */
const FILE_LIKE =
	/(?<![\p{L}\p{N}])[\p{Lu}\d]{1,12}(?:[./-][\p{Lu}\d]{1,12}){1,8}(?![\p{L}\p{N}])/gu;

/** Number and year of a law, `61/2018/NĐ-CP`: it names nobody. */
const LAW = /^\d{1,4}\/\d{4}\/[\p{Lu}\d-]{2,20}$/u;

function isFileCode(code: string): boolean {
	const digits = code.replace(/\D/g, '').length;
	return digits >= 5 && /\p{Lu}/u.test(code) && !LAW.test(code);
}

/** Digits with at most two blanks, dots, dashes or brackets between them: eight of them and more. */
const NUMBER = /\+?\d(?:[ .()-]{0,2}\d){7,18}/g;

/** Amounts of money in groups of three, and from one year to another. */
function isHarmless(digits: string): boolean {
	return (
		/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(digits) || /^(?:19|20)\d\d ?- ?(?:19|20)\d\d$/.test(digits)
	);
}

const ADDRESSES = [
	'ông',
	'bà',
	'anh',
	'chị',
	'cô',
	'chú',
	'bác',
	'đồng chí',
	'đ/c',
	'mr',
	'mrs',
	'ms'
];

/** As they are written within a sentence, at its start, and in capitals. */
const WRITTEN = ADDRESSES.flatMap((it) => [
	it,
	it.charAt(0).toUpperCase() + it.slice(1),
	it.toUpperCase()
]).join('|');

/** One to four words that begin with a capital. */
const ADDRESSED = new RegExp(
	`(?<![\\p{L}\\p{N}])((?:${WRITTEN})\\.?)[ \\t]{1,3}\\p{Lu}[\\p{L}.]{0,20}(?:[ \\t]{1,3}\\p{Lu}[\\p{L}.]{0,20}){0,3}`,
	'gu'
);
