import { parseArgs } from 'node:util';
import { makeBatch, type BatchFault } from '#lib/server/services/slips/make-batch.ts';
import { slipsCsv } from '#lib/server/services/slips/slip-files.ts';
import type { CliContext, Command } from './context.ts';
import { finishOnlyCopy, openOnlyCopy } from './only-copy.ts';

const FAULTS: Record<BatchFault['code'], string> = {
	'point-unknown': '--point: the survey has no such point in use, or it is one of paper',
	'agency-not-at-point': '--agency is needed where the point is a hall, and names one of its own',
	'service-not-of-agency': '--service is none of the agency, or the point has another one fixed',
	'count-malformed': '--count is 1 to 5000',
	'batch-made-before': 'this batch was made before'
};

export const command: Command = {
	name: 'slips',
	usage: 'SURVEY --point CODE --count N [--agency CODE] [--service CODE] --out FILE.csv',
	summary:
		'makes a batch of one-time codes; they are kept only as keyed hashes, so FILE is the only copy',
	async run(context, args) {
		const typed = readArguments(args);
		if (typeof typed === 'string') {
			context.err(`slips: ${typed}; usage: slips ${command.usage}`);
			return 2;
		}
		return make(context, typed);
	}
};

async function make({ deps, config, out, err }: CliContext, typed: Typed): Promise<number> {
	await using file = await openOnlyCopy(typed.out);
	const batch = { ...typed.batch, format: 'csv' as const, request: deps.newId() };
	const made = await makeBatch(deps, 'cli', typed.surveyId, batch);
	if (!made.ok) {
		for (const { code } of made.error) err(`slips: ${FAULTS[code]}`);
		return 1;
	}
	const { number, count } = made.value.batch;
	const lost = `batch ${number} was made and its codes are lost: lock it at /admin, then make another`;
	await finishOnlyCopy(file, slipsCsv(made.value, config.origin), lost);
	out(`batch ${number}: ${count} slips in ${typed.out}`);
	return 0;
}

type Typed = Exclude<ReturnType<typeof readArguments>, string>;

/** @returns what was typed, or in a few words what is wrong with it */
function readArguments(args: string[]) {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			point: { type: 'string' },
			count: { type: 'string' },
			agency: { type: 'string', default: '' },
			service: { type: 'string', default: '' },
			out: { type: 'string' }
		}
	});
	const [surveyId, ...rest] = positionals;
	const { point, count, agency, service, out } = values;
	if (surveyId === undefined || rest.length > 0) return 'one SURVEY is needed';
	if (point === undefined) return '--point is needed';
	if (count === undefined || !/^\d+$/.test(count)) return '--count is a number';
	if (!out) return '--out is needed';
	const batch = { pointCode: point, agencyCode: agency, serviceCode: service, count };
	return { surveyId, out, batch };
}
