import type { LocalText } from '#lib/domain/locale.ts';
import type { Channel } from '#lib/domain/channel.ts';
import { askedBy } from '#lib/domain/own-questions.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Survey } from '#lib/domain/survey.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { qrCode, type QrCode } from '#lib/server/export/qr-code.ts';
import { findLogoMarks, type LogoMark } from '#lib/server/storage/agency-logos.ts';
import type { Deps } from './deps.ts';
import { pointsPage, requirePoint, type PointLine } from './points.ts';
import { requireQuestionnaire } from './questionnaires.ts';

/** What can be printed of a point: a poster, a card for the counter, ballots of paper. */
export const PRINTS = ['poster', 'card', 'paper'] as const;
export type Print = (typeof PRINTS)[number];

/** Most points of one print; each is a page and more. */
export const MOST_PRINTED = 100;

/** One point as it is printed. */
export interface PointPrint {
	code: string;
	/** The largest words: the agency's name, or the hall's. */
	heading: LocalText;
	/** The place, where it is not the heading already. */
	label?: LocalText;
	counter?: string;
	/** The one procedure that the point is about. */
	service?: LocalText;
	/** What its ballots ask: of a hall's, whose papers are not one agency's, the common core alone. */
	asked: Questionnaire;
	/** Shared by several agencies. */
	isHall: boolean;
	hotline?: string;
	/** The agency's; a hall has none, nor has an agency that gave none. */
	logo?: { agencyCode: string } & Pick<LogoMark, 'sha256' | 'width' | 'height'>;
	/** Of the form, as a person types it: `hailong.example.vn`. */
	host: string;
	qr: QrCode;
}

export interface PrintJob {
	survey: Survey;
	points: PointPrint[];
	/** Points that were left out, since they gather ballots in another way or are out of use. */
	leftOut: number;
}

export interface PrintRequest {
	surveyId: string;
	print: Print;
	/** One point; absent for all that are seen. */
	code?: string | undefined;
	/** Narrows all to one agency. */
	agencyCode?: string | undefined;
	/** Of this site, as citizens reach it. */
	origin: string;
}

/**
 * What a print page shows.
 * @throws AppError as `pointsPage` and `requirePoint`; `bad-request` where that is too much for one print
 */
export async function printPoints(
	deps: Deps,
	staff: Staff | undefined,
	request: PrintRequest
): Promise<PrintJob> {
	const { survey, lines } = await linesFor(deps, staff, request);
	const printed = lines.filter(({ point }) => isPrinted(point, request.print));
	if (printed.length > MOST_PRINTED) throw new AppError('bad-request', 'too many points');
	const logos = await findLogoMarks(deps.db, agencyIdsOf(printed));
	const { code, version } = survey.questionnaire;
	const questionnaire = await requireQuestionnaire(deps, code, version);
	return {
		survey,
		points: printed.map((line) => ({
			...toPrint(line, logos, request.origin),
			asked: askedAt(questionnaire, line)
		})),
		leftOut: lines.length - printed.length
	};
}

async function linesFor(
	deps: Deps,
	staff: Staff | undefined,
	{ surveyId, code, agencyCode }: PrintRequest
): Promise<{ survey: Survey; lines: PointLine[] }> {
	if (code === undefined) return pointsPage(deps, staff, surveyId, agencyCode);
	const { survey, line } = await requirePoint(deps, staff, surveyId, code);
	return { survey, lines: [line] };
}

/** A poster hangs where its own code opens the form; paper is for points of paper. */
function isPrinted(
	{ channel, retiredAt }: { channel: Channel; retiredAt?: string },
	print: Print
): boolean {
	if (retiredAt !== undefined) return false;
	return print === 'paper' ? channel === 'paper' : channel !== 'paper' && channel !== 'slip';
}

function askedAt(questionnaire: Questionnaire, { point, agencies }: PointLine): Questionnaire {
	return askedBy(questionnaire, point.kind === 'hall' ? '' : (agencies[0]?.code ?? ''));
}

function agencyIdsOf(lines: readonly PointLine[]): string[] {
	return [...new Set(lines.flatMap((it) => it.agencies.map(({ id }) => id)))];
}

function toPrint(
	{ point, agencies, service }: PointLine,
	logos: ReadonlyMap<string, LogoMark>,
	origin: string
): Omit<PointPrint, 'asked'> {
	const isHall = point.kind === 'hall';
	const [agency] = agencies;
	const heading = (isHall ? point.label : agency?.name) ?? { vi: point.code, en: point.code };
	const logo = isHall || !agency ? undefined : logos.get(agency.id);
	const hotline = isHall ? sharedHotline(agencies) : agency?.hotline;
	return {
		code: point.code,
		heading,
		...(!isHall && point.label && { label: point.label }),
		...(point.counter !== undefined && { counter: point.counter }),
		...(service && { service: service.name }),
		isHall,
		...(hotline !== undefined && { hotline }),
		...(logo && agency && { logo: { agencyCode: agency.code, ...logo } }),
		host: new URL(origin).host,
		qr: qrCode(`${origin}/k/${point.code}`, 'Q')
	};
}

/** The number of a hall is the one that all its agencies have. */
function sharedHotline(agencies: PointLine['agencies']): string | undefined {
	const numbers = new Set(agencies.map((it) => it.hotline));
	return numbers.size === 1 ? [...numbers][0] : undefined;
}
