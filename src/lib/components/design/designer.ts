import type { DraftFault } from '#lib/domain/draft-faults.ts';
import { placeOfPath, placeText, type PartPlace } from '#lib/domain/draft-place.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Messages } from '#lib/messages/index.ts';

/** What every part of the designer needs to show itself. */
export interface Designer {
	text: Messages['design'];
	locale: Locale;
	document: Questionnaire;
	faults: readonly DraftFault[];
	revision: number;
	mayEdit: boolean;
	/** An agency's own questions: outside the index, never required, under ids that are given. */
	isOwn?: boolean;
	/** Of the draft's page. */
	path: string;
	/** A path of ours with the language carried on. */
	link: (path: string) => string;
}

/** What a part is called: `Câu SF.CS`. */
export function partName({ text, document }: Designer, place: PartPlace): string {
	switch (place.kind) {
		case 'title':
			return text.titlePart;
		case 'section':
			return text.sectionPart(document.sections[place.section]?.id ?? '');
		case 'question':
			return text.questionPart(
				document.sections[place.section]?.questions[place.question]?.id ?? ''
			);
		case 'scale':
			return text.scalePart(place.key);
	}
}

/** A fault in one sentence, with the address of the field that mends it. */
export function faultLine(designer: Designer, fault: DraftFault): { words: string; href: string } {
	const { text, path, link } = designer;
	const found = placeOfPath(fault.path);
	const option = /options\[(\d+)\]/.exec(fault.path)?.[1];
	const words = text.faultAt(
		found ? partName(designer, found.place) : text.wholeDocument,
		option === undefined ? '' : text.faultOption(Number(option) + 1),
		fault.locale ? text.faultLocale[fault.locale] : '',
		text.faults[fault.code]
	);
	if (!found) return { words, href: '#parts' };
	const at = placeText(found.place);
	const query = new URLSearchParams({ at }).toString();
	return { words, href: `${link(`${path}?${query}`)}#${found.field || `part-${at}`}` };
}

/** What is wrong with a field of a part, in words; undefined where it is right. */
export function fieldFault(
	{ text, faults }: Designer,
	at: string,
	field: string
): string | undefined {
	const fault = faults.find((it) => {
		const found = placeOfPath(it.path);
		return found && placeText(found.place) === at && found.field === field;
	});
	return fault && text.faults[fault.code] + (fault.locale ? text.faultLocale[fault.locale] : '');
}

/** How many things are wrong with a part. */
export function faultsAt({ faults }: Designer, at: string): number {
	return faults.filter((it) => {
		const found = placeOfPath(it.path);
		return found !== undefined && placeText(found.place) === at;
	}).length;
}
