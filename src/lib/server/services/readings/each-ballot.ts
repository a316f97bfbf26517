import { setImmediate as breathe } from 'node:timers/promises';
import { ballotPages, findBallotNumbers } from '#lib/server/storage/ballots.ts';
import { listVoidedIds } from '#lib/server/storage/voids.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/** Few milliseconds' work: between pages ballots are taken, and others have their turn. */
const PER_PAGE = 2000;

/** A ballot that counts. */
export interface CountedBallot {
	/** Its number in the survey: for telling it apart, never for showing. */
	number: number;
	agencyId: string;
	/** The number in the survey of what it is filed under. */
	heading: number;
	/** As `packAnswers` wrote them. */
	answers: string;
}

/** Hands on every ballot of a survey that counts: those that were voided are left out. */
export async function eachBallot(
	deps: Deps,
	surveyId: string,
	take: (ballot: CountedBallot) => void
): Promise<void> {
	const voided = await findBallotNumbers(deps.db, surveyId, await listVoidedIds(deps.db, surveyId));
	const { agencyOf, after } = await ballotPages(deps.db, surveyId);
	let last = 0;
	for (;;) {
		const page = await after(last, PER_PAGE);
		for (const { number, heading, answers } of page) {
			const agencyId = agencyOf.get(heading);
			if (agencyId !== undefined && !voided.has(number)) {
				take({ number, agencyId, heading, answers });
			}
		}
		if (page.length < PER_PAGE) return;
		last = page.at(-1)?.number ?? last;
		await breathe();
	}
}
