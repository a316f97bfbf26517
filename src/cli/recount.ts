import { recountSurvey } from '#lib/server/services/recount.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'recount',
	onlyReads: true,
	usage: 'SURVEY',
	summary: 'counts the ballots anew and compares with the kept tally',
	async run({ deps, out, err }, args) {
		const [surveyId, ...rest] = args;
		if (surveyId === undefined || surveyId.startsWith('-') || rest.length > 0) {
			err(`recount: usage: recount ${command.usage}`);
			return 2;
		}
		const { ballots, differences } = await recountSurvey(deps, surveyId);
		for (const difference of differences) err(`recount: ${difference}`);
		if (differences.length > 0) return 1;
		out(`${ballots} ballots; the kept tally agrees`);
		return 0;
	}
};
