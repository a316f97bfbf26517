import type { DraftPart } from '#lib/domain/draft-edit.ts';
import type { Messages } from '#lib/messages/index.ts';

/** Names of `partLines` that the form of a section words in its own way. */
const OF_SECTION = { id: 'sectionId', title: 'sectionTitle' } as const;

/**
 * A field of a part in words, as its form says it: `options[1].text.en` is "Phương án 2 · Tiếng Anh".
 * A field that no form shows keeps its name.
 */
export function lineName(text: Messages['design'], kind: DraftPart['kind'], path: string): string {
	const option = /^options\[(\d+)\]/.exec(path)?.[1];
	const [key = '', ...rest] = path.split('.');
	const field = option === undefined ? fieldName(text, kind, key) : text.fields.option(+option + 1);
	const language = rest.at(-1);
	return language === 'vi' || language === 'en' ? `${field} · ${text.language[language]}` : field;
}

function fieldName(text: Messages['design'], kind: DraftPart['kind'], key: string): string {
	const names = new Map<string, unknown>(Object.entries(text.fields));
	const own = kind === 'section' && (key === 'id' || key === 'title') ? OF_SECTION[key] : key;
	const name = names.get(own);
	return typeof name === 'string' ? name : key;
}
