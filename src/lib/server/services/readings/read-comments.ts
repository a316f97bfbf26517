import { maskComment } from '#lib/domain/comments/mask.ts';
import { writtenWords } from '#lib/domain/comments/written-words.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { messages } from '#lib/messages/index.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { eachBallot } from './each-ballot.ts';
import { keptReading } from './kept-reading.ts';

/** What somebody wrote to an agency, masked; nothing leads back to the ballot. */
export interface Comment {
	agencyId: string;
	/** Id of the question for words; absent beside an option. */
	question?: string;
	text: string;
}

/**
 * All that was written in a survey's ballots, masked, in an order that only the server's key knows: the
 * same at every reading, and neither that of the ballots nor that of arrival.
 */
export function readComments(
	deps: Deps,
	surveyId: string,
	questionnaire: Questionnaire
): Promise<readonly Comment[]> {
	return keptReading(deps, surveyId, 'comments', async () => {
		const found: { place: string; comment: Comment }[] = [];
		const { masks } = messages('vi').comments;
		await eachBallot(deps, surveyId, ({ number, agencyId, answers }) => {
			writtenWords(questionnaire, answers).forEach(({ text, ...rest }, at) => {
				const place = deps
					.keyedHash('comment-order', `${surveyId} ${number} ${at}`)
					.toString('hex');
				found.push({ place, comment: { agencyId, ...rest, text: maskComment(text, masks) } });
			});
		});
		found.sort((a, b) => (a.place < b.place ? -1 : 1));
		return found.map(({ comment }) => comment);
	});
}
