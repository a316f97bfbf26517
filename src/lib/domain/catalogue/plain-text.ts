/**
 * A text as people search for it: lower case, without marks, one blank between words.
 * `Sở Tư pháp` and `so tu phap` find each other.
 */
export function plainText(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[đĐ]/g, 'd')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
