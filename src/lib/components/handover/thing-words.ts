import type { OpenThing } from '#lib/domain/open-thing.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { formatNumber } from '#lib/messages/format.ts';
import type { Messages } from '#lib/messages/index.ts';

/** What an open thing is called, in one line. */
export function thingWords(text: Messages['handover'], locale: Locale, thing: OpenThing): string {
	const count = (value: number) => formatNumber(locale, value);
	switch (thing.kind) {
		case 'plan':
			return thing.title[locale];
		case 'questionnaire':
			return text.questionnaire(thing.title[locale], thing.id, thing.version);
		case 'slips':
			return text.slips(
				thing.number,
				thing.survey[locale],
				thing.agency[locale],
				count(thing.slips)
			);
		case 'paper': {
			const { number, survey, agency, papers, pass } = thing;
			return text.paper(number, survey[locale], agency[locale], count(papers), pass);
		}
		case 'import':
			return text.import(thing.fileName, thing.of);
	}
}
