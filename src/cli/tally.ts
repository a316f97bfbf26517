import type { AgencyResult, QuestionResult } from '#lib/domain/report.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'tally',
	onlyReads: true,
	usage: 'SURVEY',
	summary: 'shows satisfied / dissatisfied / other per agency and question',
	async run({ deps, out, err }, args) {
		const [surveyId, ...rest] = args;
		if (surveyId === undefined || surveyId.startsWith('-') || rest.length > 0) {
			err(`tally: usage: tally ${command.usage}`);
			return 2;
		}
		const report = await surveyResults(deps, 'operator', surveyId, {}, 'live');
		out(`${report.ballots} ballots, ${report.waiting} waiting`);
		const rows = report.agencies.flatMap(rowsOf);
		for (const line of table([HEADING, ...rows])) out(line);
		return 0;
	}
};

const HEADING = ['agency', 'question', 'answered', 'satisfied', 'dissatisfied', 'other'];

function rowsOf({ code, cut }: AgencyResult): string[][] {
	if (cut.suppressed) return [[code, 'under 10 ballots: not shown', '', '', '', '']];
	return cut.questions.flatMap((question) => rowOf(code, question));
}

function rowOf(agency: string, question: QuestionResult): string[][] {
	if (question.kind !== 'rating') return [];
	const { satisfied, dissatisfied, other } = question;
	const counts = [satisfied, dissatisfied, other].map((it) => String(it?.count ?? 0));
	return [[agency, question.id, String(question.answered), ...counts]];
}

/** Columns as wide as their widest cell: words to the left, numbers to the right. */
function table(rows: readonly string[][]): string[] {
	const widths = HEADING.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
	return rows.map((row) =>
		row
			.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
			.join('  ')
			.trimEnd()
	);
}
