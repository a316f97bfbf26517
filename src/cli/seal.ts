import { sealDue } from '#lib/server/services/sealing.ts';
import { goOnUneven, isCounted } from '#lib/server/services/uneven-steps.ts';
import type { UnevenStep } from '#lib/server/storage/inbox/uneven-steps.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'seal',
	usage: '[--uneven]',
	summary:
		'seals what may be sealed; --uneven goes on with what waits of which receipts and ballots differ, and writes down in the log and in every report that some are missing',
	async run({ deps, out, err }, args) {
		const [option, ...rest] = args;
		if (rest.length > 0 || (option !== undefined && option !== '--uneven')) {
			err(`seal: usage: seal ${command.usage}`);
			return 2;
		}
		if (option) {
			const steps = await goOnUneven(deps);
			for (const step of steps) out(describe(step));
			if (steps.length === 0) out('receipts and ballots that wait agree: nothing is written down');
		}
		out(`sealed ${await sealDue(deps)} ballots`);
		return 0;
	}
};

function describe(step: UnevenStep): string {
	const { surveyId, agencyId, receipts, ballots } = step;
	const found = `survey ${surveyId}, ${agencyId}: ${receipts} receipts and ${ballots} ballots waited`;
	if (isCounted(step)) return `${found}; the ballots are counted, the receipts are forgotten`;
	return `${found}; none of them is counted, the receipts are forgotten`;
}
