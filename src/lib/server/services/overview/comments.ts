import type { Agency } from '#lib/domain/agency.ts';
import { contextOf } from '#lib/domain/report-context.ts';
import { plainText } from '#lib/domain/catalogue/plain-text.ts';
import { THRESHOLD } from '#lib/domain/disclosure.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import { allQuestions } from '#lib/domain/questionnaire.ts';
import { byName } from '#lib/domain/report-order.ts';
import { namingAgency } from '#lib/domain/report.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { readComments, type Comment } from '#lib/server/services/readings/read-comments.ts';
import { readResults } from '#lib/server/services/results.ts';

const PER_PAGE = 50;

/** As an address names it; '' or absent does not limit. */
export interface CommentsQuery {
	agency?: string;
	/** Words to look for; marks and capitals do not matter. */
	search?: string;
	/** From 1. */
	page?: number;
}

export interface ShownComment {
	agency: LocalText;
	/** The question for words; absent where they stood beside an option. */
	question?: LocalText;
	text: string;
}

export interface CommentsPage {
	survey: Survey;
	/** Those whose comments the reader may see, in order of name. */
	agencies: readonly Agency[];
	/** Code of the chosen one. */
	agency?: string;
	search: string;
	comments: readonly ShownComment[];
	/** That were found, over all pages. */
	found: number;
	page: number;
	pages: number;
	/** How many agencies' comments are hidden because too few ballots stand behind them. */
	hidden: number;
	threshold: number;
}

/**
 * What people wrote, masked and in no order that tells anything: never beside their answers or the day.
 * That it was read is written down, and of what agency; neither the words nor what was looked for.
 * @throws AppError as `surveyResults`; 'not-allowed', also for an agency that is not one's own
 */
export async function commentsPage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	{ agency: code, search = '', page: asked = 1 }: CommentsQuery
): Promise<CommentsPage> {
	requireAllowed(staff, 'comments:read');
	const { input, own, named, shown } = await readersAgencies(deps, staff, surveyId, code);
	const all = await readComments(deps, surveyId, input.questionnaire);
	const matching = matchingComments(all, shown, search);
	const pages = Math.max(1, Math.ceil(matching.length / PER_PAGE));
	const page = Math.min(Math.max(1, asked), pages);
	const comments = matching.slice((page - 1) * PER_PAGE, page * PER_PAGE);
	await recordAudit(deps.db, deps, {
		actor: actorOf(staff),
		action: 'comments.read',
		subject: `survey:${surveyId}`,
		agencyId: code ? named[0]?.id : staff.agencyId,
		detail: { ...(code && { agency: code }), comments: comments.length, page }
	});
	const questions = new Map(allQuestions(input.questionnaire).map(({ id, text }) => [id, text]));
	return {
		survey: input.survey,
		agencies: own.toSorted(byName),
		...(code && { agency: code }),
		search,
		comments: comments.map((it) => toShown(it, shown, questions)),
		found: matching.length,
		page,
		pages,
		hidden: named.length - shown.length,
		threshold: THRESHOLD
	};
}

/** Agencies whose comments are the reader's business, those that are asked for, and those that are shown. */
async function readersAgencies(
	deps: Deps,
	staff: Staff,
	surveyId: string,
	code: string | undefined
) {
	const filter = code ? { agency: code } : {};
	const { input } = await readResults(deps, staff, surveyId, { filter, choice: 'live' });
	// Once a survey is published everybody sees its figures; what people wrote is nobody else's.
	const own = input.agencies.filter(({ id }) => isAllowed(staff, 'comments:read', id));
	const named = own.filter((it) => !code || it.code === code);
	if (named.length === 0) throw new AppError('not-allowed', 'comments');
	const { isHidden } = contextOf(input);
	return { input, own, named, shown: named.filter(({ id }) => !isHidden({ agencyId: id })) };
}

function matchingComments(
	all: readonly Comment[],
	agencies: readonly Agency[],
	search: string
): Comment[] {
	const ids = new Set(agencies.map(({ id }) => id));
	const wanted = plainText(search);
	return all.filter(
		({ agencyId, text }) => ids.has(agencyId) && (wanted === '' || plainText(text).includes(wanted))
	);
}

function toShown(
	{ agencyId, question, text }: Comment,
	agencies: readonly Agency[],
	questions: ReadonlyMap<string, LocalText>
): ShownComment {
	const name = agencies.find(({ id }) => id === agencyId)?.name ?? { vi: '', en: '' };
	const asked = question === undefined ? undefined : questions.get(question);
	return { agency: name, ...(asked && { question: namingAgency(asked, name) }), text };
}
