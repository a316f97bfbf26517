import { parseQuestionnaire } from '#lib/domain/questionnaire-document.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import short1 from './short-1.json' with { type: 'json' };
import short2 from './short-2.json' with { type: 'json' };
import sipas1 from './sipas-1.json' with { type: 'json' };

/**
 * The documents that every installation has. A version that has shipped is never edited:
 * a change is a new version beside it.
 */
export const BUILT_IN: readonly Questionnaire[] = [short1, short2, sipas1].map(requireDocument);

function requireDocument(document: { code: string; version: number }): Questionnaire {
	const parsed = parseQuestionnaire(document);
	if (parsed.ok) return parsed.value;
	const faults = parsed.error.map(({ path, detail }) => `${path} ${detail}`).join('; ');
	throw new RangeError(`${document.code}@${document.version}: ${faults}`);
}
