import { isSmall } from './disclosure.ts';
import { headlines, ratingIn } from './headline.ts';
import { weightChanges } from './freeze-weights.ts';
import type { LocalText } from './locale.ts';
import type { Domain } from './questionnaire.ts';
import type { AgencyResult, Cut, Report } from './report.ts';

/** Whose figure: absent for all together. */
interface Whose {
	agency?: { code: string; name: LocalText };
}

/** How many of those who answered are satisfied. */
export interface SatisfiedOf {
	satisfied: number;
	answered: number;
}

/** A figure that is another in the second freeze; a side is absent where it does not show it. */
export type FigureChange = Whose &
	(
		| { what: 'ballots' | 'voided' | 'files'; before?: number; after?: number }
		/** The province's index, weighted by finished files: a fraction 0..1. */
		| { what: 'province'; before?: number; after?: number }
		/** Of a question in its factor; absent: outside the index. */
		| {
				what: 'weight';
				question: { id: string; text: LocalText };
				before?: number;
				after?: number;
		  }
		| { what: 'satisfied'; domain: Domain; before?: SatisfiedOf; after?: SatisfiedOf }
		| { what: 'name'; before: LocalText; after: LocalText }
	);

export interface FreezeDifferences {
	/** All together first, then by agency in the order of the second. */
	changes: readonly FigureChange[];
	/** Agencies whose ballots differ by fewer than ten: who has both figures reads those ballots. */
	few: readonly LocalText[];
}

/** One agency's figures, or those of all together. */
interface Part {
	name: LocalText;
	ballots: number;
	voided?: number;
	/** Finished files; absent where none were entered. */
	files?: number | undefined;
	cut: Cut;
}

type AgencyPart = Part & AgencyResult;

/** What a freeze says to one viewer. */
export interface FrozenReport {
	report: Report;
	/** Finished files of its agencies, by code; those of which none were entered are not there. */
	files: ReadonlyMap<string, number>;
}

/** What two freezes of one survey, seen by one viewer, say differently. */
export function freezeDifferences(first: FrozenReport, second: FrozenReport): FreezeDifferences {
	const [before, after] = [first.report, second.report];
	const codes = new Set([...after.agencies, ...before.agencies].map(({ code }) => code));
	const [firstOf, secondOf] = [partsByCode(first), partsByCode(second)];
	const pairs = [...codes].map((code) => ({
		code,
		first: firstOf.get(code),
		second: secondOf.get(code)
	}));
	return {
		changes: [
			...(haveSameAgencies(before, after)
				? changesBetween(after, wholeOf(first), wholeOf(second), {})
				: []),
			...weightChanges(before, after),
			...pairs.flatMap(({ code, first, second }) => {
				const name = (second ?? first)?.name ?? { vi: code, en: code };
				return changesBetween(after, first, second, { agency: { code, name } });
			})
		],
		few: pairs.flatMap(({ first, second }) => {
			if (!first || !second || first.cut.suppressed || second.cut.suppressed) return [];
			return isSmall(Math.abs(second.ballots - first.ballots)) ? [second.name] : [];
		})
	};
}

function partsByCode({ report, files }: FrozenReport): ReadonlyMap<string, AgencyPart> {
	return new Map(
		report.agencies.map((agency) => [agency.code, { ...agency, files: files.get(agency.code) }])
	);
}

/** Where there is one agency, its line says it all. */
function wholeOf({ report, files }: FrozenReport): Part | undefined {
	if (report.agencies.length < 2) return undefined;
	const all = [...files.values()].reduce((sum, it) => sum + it, 0);
	return { ...report, name: report.survey.title, files: files.size > 0 ? all : undefined };
}

/** Who sees another agency in one of them sees another whole, which says nothing of the figures. */
function haveSameAgencies(before: Report, after: Report): boolean {
	const codesOf = ({ agencies }: Report) => agencies.map(({ code }) => code).sort();
	return codesOf(before).join(' ') === codesOf(after).join(' ');
}

function changesBetween(
	report: Report,
	before: Part | undefined,
	after: Part | undefined,
	whose: Whose
): FigureChange[] {
	const counts = (['ballots', 'voided', 'files'] as const).flatMap((what): FigureChange[] => {
		const [first, second] = [countIn(before, what), countIn(after, what)];
		return first === second ? [] : [{ ...whose, what, ...sides(first, second) }];
	});
	const ratings = headlines(report).flatMap(({ domain, question }): FigureChange[] => {
		const [first, second] = [satisfiedIn(before, question.id), satisfiedIn(after, question.id)];
		const isSame = JSON.stringify(first) === JSON.stringify(second);
		return isSame ? [] : [{ ...whose, what: 'satisfied', domain, ...sides(first, second) }];
	});
	return [...nameChange(before, after, whose), ...counts, ...ratings];
}

function nameChange(
	before: Part | undefined,
	after: Part | undefined,
	whose: Whose
): FigureChange[] {
	if (!before || !after || before.name.vi === after.name.vi) return [];
	return [{ ...whose, what: 'name', before: before.name, after: after.name }];
}

function countIn(part: Part | undefined, what: 'ballots' | 'voided' | 'files'): number | undefined {
	if (what === 'files') return part?.files;
	if (!part || part.cut.suppressed) return undefined;
	return what === 'ballots' ? part.ballots : (part.voided ?? 0);
}

function satisfiedIn(part: Part | undefined, question: string): SatisfiedOf | undefined {
	const rating = part && ratingIn(part.cut, question);
	if (!rating?.satisfied) return undefined;
	return { satisfied: rating.satisfied.count, answered: rating.answered };
}

function sides<T>(before: T | undefined, after: T | undefined): { before?: T; after?: T } {
	return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
