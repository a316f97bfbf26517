import { checkLog } from '#lib/server/services/log-check/check-log.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'recount',
	onlyReads: true,
	usage: 'SURVEY',
	summary:
		'counts the ballots anew and compares with the kept tally; holds ballots and entries against the log, and the log against what was signed',
	async run({ deps, out, err }, args) {
		const [surveyId, ...rest] = args;
		if (surveyId === undefined || surveyId.startsWith('-') || rest.length > 0) {
			err(`recount: usage: recount ${command.usage}`);
			return 2;
		}
		const { ballots, differences: counted } = await recountSurvey(deps, surveyId);
		const differences = [...counted, ...(await checkLog(deps, surveyId))];
		for (const difference of differences) err(`recount: ${difference}`);
		if (differences.length > 0) return 1;
		out(`${ballots} ballots; the kept tally and the log agree`);
		return 0;
	}
};
