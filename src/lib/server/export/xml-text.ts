/** What XML 1.0 has no way to write, not even as a reference. @see XML 1.0 §2.2, Char */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** What most texts have nothing of: one look at them is then enough. */
const SPECIAL = /[&<>"\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

const REPLACEMENT = '\uFFFD';

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/**
 * The text as XML can hold it: a control character or half a surrogate pair, which it cannot, stands
 * as U+FFFD; line ends are those of Unix, since a parser makes them so.
 */
export function legalText(text: string): string {
	return text
		.toWellFormed()
		.replaceAll('\r\n', '\n')
		.replaceAll('\r', '\n')
		.replace(ILLEGAL, REPLACEMENT);
}

/** As content or attribute of an element; the attribute in double quotes. */
export function xmlText(text: string): string {
	if (!SPECIAL.test(text)) return text;
	return legalText(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
