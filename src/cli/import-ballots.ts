import { importBallots } from '#lib/server/services/import-ballots.ts';
import { isOutboxEmpty } from '#lib/server/storage/outbox.ts';
import type { Command } from './context.ts';
import { readInput } from './files.ts';

export const command: Command = {
	name: 'import ballots',
	usage: 'SURVEY FILE.csv',
	summary: 'takes ballots that were collected elsewhere, all or none',
	async run({ deps, out, err }, args) {
		const [surveyId, file, ...rest] = args;
		const isWrong = rest.length > 0 || args.some((it) => it.startsWith('-'));
		if (surveyId === undefined || file === undefined || isWrong) {
			err(`import ballots: usage: ${command.name} ${command.usage}`);
			return 2;
		}
		const imported = await importBallots(deps, { surveyId, bytes: await readInput(file) }, 'cli');
		if (imported.ok) {
			out(`imported ${imported.value} ballots`);
			if (!(await isOutboxEmpty(deps.db, surveyId))) {
				out(
					'they are recorded and not in the inbox yet: the next sealing goes on, send nothing again'
				);
			}
			return 0;
		}
		for (const { line, column, reason } of imported.error) {
			err([`${file}:${line}`, column, reason].filter((it) => it !== undefined).join(': '));
		}
		return 1;
	}
};
