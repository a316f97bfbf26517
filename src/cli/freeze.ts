import { parseArgs } from 'node:util';
import { freezeCodeInGroups } from '#lib/domain/freeze.ts';
import { freezeSurvey, type FreezeFault } from '#lib/server/services/freezes/freeze-survey.ts';
import type { Command } from './context.ts';

const FAULTS: Record<FreezeFault, string> = {
	'name-required': '--name is needed',
	'name-too-long': '--name is longer than 200 characters',
	'frozen-meanwhile': 'somebody else has just frozen this survey'
};

export const command: Command = {
	name: 'freeze',
	usage: 'SURVEY --name NAME',
	summary: 'freezes the figures under a number and a code; export --freeze NUMBER gives them again',
	async run({ deps, out, err }, args) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { name: { type: 'string', default: '' } }
		});
		const [surveyId, ...rest] = positionals;
		if (surveyId === undefined || rest.length > 0 || values.name.trim() === '') {
			err(`freeze: usage: freeze ${command.usage}`);
			return 2;
		}
		const frozen = await freezeSurvey(deps, 'operator', { surveyId, name: values.name });
		if (!frozen.ok) {
			err(`freeze: ${FAULTS[frozen.error]}`);
			return 1;
		}
		const { number, code } = frozen.value;
		out(`freeze ${number}, code ${freezeCodeInGroups(code)}`);
		return 0;
	}
};
