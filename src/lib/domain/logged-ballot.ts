import type { FiledBallot } from './ballot.ts';
import { toHex } from './bytes.ts';
import type { LoggedBallot } from './log-entry.ts';
import type { Sha256 } from './merkle.ts';
import { onceForEach } from './once-for-each.ts';
import { allQuestions, type Questionnaire } from './questionnaire.ts';

/** A ballot as the database keeps it, with its agency's code. */
export interface KeptBallot extends Omit<FiledBallot, 'agencyId'> {
	/** 128 random bits or more, lower-case hex; never leaves the database. */
	id: string;
	agencyCode: string;
}

/** Bytes of a ballot's name in the log. */
const NAME_BYTES = 16;

/**
 * What makes log entries of ballots. An entry opens the ratings, from which anyone can count again,
 * and closes all else (words, traits, choices) behind one hash: an auditor recomputes every leaf
 * without reading what a citizen wrote or who she is, and nobody can alter it afterwards either.
 *
 * The ballot's id is the salt of both its name and that hash, so it stays in the database.
 *
 * @param questionnaire the version that the ballots answered
 */
export function ballotLogger(
	sha256: Sha256,
	questionnaire: Questionnaire
): (ballot: KeptBallot) => { kind: 'ballot' } & LoggedBallot {
	const isRating = allQuestions(questionnaire).map(({ kind }) => kind === 'rating');
	const ratingsOf = onceForEach((packed) => packedRatings(isRating, packed));
	return ({ id, answers, ...filed }) => ({
		kind: 'ballot',
		name: ballotName(sha256, id),
		surveyId: filed.surveyId,
		questionnaireVersion: filed.questionnaireVersion,
		agencyCode: filed.agencyCode,
		serviceCode: filed.serviceCode,
		channel: filed.channel,
		assurance: filed.assurance,
		month: filed.month,
		ratings: ratingsOf(answers),
		closed: toHex(sha256(`answers\n${id}\n${answers}`))
	});
}

/** By what outsiders call a ballot: tells nothing of its id. @returns 32 hex digits */
export function ballotName(sha256: Sha256, id: string): string {
	return toHex(sha256(`name\n${id}`).slice(0, NAME_BYTES));
}

/** The packed answers with ratings alone: of `[2,"words"]` the 2, and nothing of all else. */
function packedRatings(isRating: readonly boolean[], packed: string): string {
	const items = (JSON.parse(packed) as unknown[]).map((item, at) => {
		const option: unknown = Array.isArray(item) ? item[0] : item;
		return isRating[at] && typeof option === 'number' ? option : null;
	});
	return JSON.stringify(items.slice(0, items.findLastIndex((it) => it !== null) + 1));
}
