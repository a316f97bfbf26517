import type { LocalText } from '#lib/domain/locale.ts';
import type { AgencyResult } from '#lib/domain/report.ts';
import { THRESHOLD } from '#lib/domain/disclosure.ts';

/** What an agency still owes: ballots at all, ten that figures can be shown of, its target, its finished files. */
export type Owed = 'no-ballots' | 'too-few' | 'below-target' | 'no-files';

/** An agency that has not reported all yet (danh sách chưa nộp). */
export interface Unreported {
	code: string;
	name: LocalText;
	ballots: number;
	/** That the plan wants of it; absent where it says no number. */
	target?: number;
	owes: readonly Owed[];
}

export interface Duties {
	/** By code; absent where the plan says no number. */
	targets: ReadonlyMap<string, number>;
	/** Codes of agencies whose finished files of the period were entered. */
	withFiles: ReadonlySet<string>;
}

/** Who owes what, in the order given; who owes nothing is left out. */
export function unreported(
	agencies: readonly Pick<AgencyResult, 'code' | 'name' | 'ballots'>[],
	{ targets, withFiles }: Duties
): Unreported[] {
	return agencies.flatMap(({ code, name, ballots }) => {
		const target = targets.get(code);
		const short = ballotsOwed(ballots, target);
		const owes: Owed[] = [
			...(short === undefined ? [] : [short]),
			...(withFiles.has(code) ? [] : (['no-files'] as const))
		];
		if (owes.length === 0) return [];
		return [{ code, name, ballots, ...(target !== undefined && { target }), owes }];
	});
}

function ballotsOwed(ballots: number, target: number | undefined): Owed | undefined {
	if (ballots === 0) return 'no-ballots';
	if (ballots < THRESHOLD) return 'too-few';
	return target !== undefined && ballots < target ? 'below-target' : undefined;
}
