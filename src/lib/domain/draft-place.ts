/** A part of a draft that is edited by itself. */
export type PartPlace =
	| { kind: 'title' }
	| { kind: 'section'; section: number }
	| { kind: 'question'; section: number; question: number }
	| { kind: 'scale'; key: string };

/**
 * Reads what stands in an address or a form: `title`, `2`, `2.0`, `scale:five-level`.
 * @returns undefined for anything else
 */
export function parsePlace(text: string | null | undefined): PartPlace | undefined {
	if (text === 'title') return { kind: 'title' };
	const key = /^scale:(.{1,40})$/.exec(text ?? '')?.[1];
	if (key !== undefined) return { kind: 'scale', key };
	const [, section, question] = /^(\d{1,3})(?:\.(\d{1,3}))?$/.exec(text ?? '') ?? [];
	if (section === undefined) return undefined;
	if (question === undefined) return { kind: 'section', section: Number(section) };
	return { kind: 'question', section: Number(section), question: Number(question) };
}

/** Writes what `parsePlace` reads. */
export function placeText(place: PartPlace): string {
	switch (place.kind) {
		case 'title':
			return 'title';
		case 'section':
			return String(place.section);
		case 'question':
			return `${place.section}.${place.question}`;
		case 'scale':
			return `scale:${place.key}`;
	}
}

/**
 * Which form mends a fault, and which field of it.
 * @param path `sections[0].questions[1].text.en`
 * @returns undefined where no form does: the whole document is meant
 */
export function placeOfPath(path: string): { place: PartPlace; field: string } | undefined {
	if (path === 'title' || path.startsWith('title.'))
		return { place: { kind: 'title' }, field: path };
	const scale = /^scales\.([^.]+)\.(.+)$/.exec(path);
	if (scale) return { place: { kind: 'scale', key: scale[1] ?? '' }, field: scale[2] ?? '' };
	const [, section, question, field] =
		/^sections\[(\d+)\](?:\.questions\[(\d+)\])?\.?(.*)$/.exec(path) ?? [];
	if (section === undefined) return undefined;
	const place: PartPlace =
		question === undefined
			? { kind: 'section', section: Number(section) }
			: { kind: 'question', section: Number(section), question: Number(question) };
	return { place, field: fieldOf(field ?? '') };
}

/** A condition's options are one field, and so are those of a question where one is missing. */
function fieldOf(field: string): string {
	if (field === 'options') return 'options[0].text.vi';
	return field.replace(/^when\.in.*$/, 'when.question');
}
