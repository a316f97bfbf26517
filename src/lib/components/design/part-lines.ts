import type { DraftPart } from '#lib/domain/draft-edit.ts';

/** What a part holds, by the name of each field: `text.vi`, `options[1].text.en`. */
export function partLines(part: DraftPart): Map<string, string> {
	return new Map(linesOf(contentOf(part), ''));
}

function contentOf(part: DraftPart): unknown {
	switch (part.kind) {
		case 'title':
			return { title: part.title };
		case 'section':
			return { ...part.section, questions: undefined };
		case 'question':
			return part.question;
		case 'scale':
			return part.scale;
	}
}

function linesOf(value: unknown, path: string): [string, string][] {
	if (value === undefined) return [];
	if (Array.isArray(value)) return value.flatMap((it, at) => linesOf(it, `${path}[${at}]`));
	if (isPlain(value)) return [[path, String(value)]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, it]) =>
		linesOf(it, path === '' ? key : `${path}.${key}`)
	);
}

function isPlain(value: unknown): value is string | number | boolean {
	return ['string', 'number', 'boolean'].includes(typeof value);
}
