import { sealDue } from '#lib/server/services/sealing.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'seal',
	usage: '',
	summary: 'seals what may be sealed',
	async run({ deps, out, err }, args) {
		if (args.length > 0) {
			err('seal: takes no arguments');
			return 2;
		}
		out(`sealed ${await sealDue(deps)} ballots`);
		return 0;
	}
};
