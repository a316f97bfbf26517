import { LruMap } from '#lib/domain/lru-map.ts';
import type { BallotForm } from './forms.ts';

/** Finds a point's form again without asking the database, for a moment. */
export type FormMemory = (code: string, read: () => Promise<BallotForm>) => Promise<BallotForm>;

/**
 * How long, in milliseconds. A ballot is taken for half an hour after its survey has closed, and none
 * after that: the inbox itself refuses it then, whatever is remembered here.
 */
export const REMEMBERED_MS = 1_000;

const MOST_FORMS = 500;

/**
 * Hundreds of ballots a second are about the same few forms: each is read once a second.
 * @param now milliseconds on a clock that never goes back
 */
export function createFormMemory(now: () => number): FormMemory {
	const known = new LruMap<{ form: Promise<BallotForm>; until: number }>(MOST_FORMS);
	return (code, read) => {
		const found = known.get(code);
		if (found && found.until > now()) return found.form;
		const form = read();
		known.set(code, { form, until: now() + REMEMBERED_MS });
		// What could not be read is asked for again at once; who asked is told.
		form.catch(() => known.delete(code));
		return form;
	};
}
