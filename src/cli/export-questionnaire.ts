import { parseArgs } from 'node:util';
import { AppError } from '#lib/server/errors.ts';
import { exportQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { FileFailure } from '#lib/server/storage/file-failure.ts';
import type { CliContext, Command } from './context.ts';
import { writeOutput } from './files.ts';

export const command: Command = {
	name: 'export-questionnaire',
	onlyReads: true,
	usage: 'CODE[@VERSION] --out FILE.json',
	summary: 'writes a questionnaire as a file; without a version the newest',
	async run(context, args) {
		const wanted = readArguments(args);
		if (typeof wanted === 'string') {
			context.err(`export-questionnaire: ${wanted}; usage: ${command.name} ${command.usage}`);
			return 2;
		}
		try {
			return await write(context, wanted);
		} catch (cause) {
			context.err(`export-questionnaire: ${reasonOf(cause)}`);
			return 1;
		}
	}
};

interface Wanted {
	code: string;
	version: number | undefined;
	file: string;
}

async function write({ deps, out }: CliContext, wanted: Wanted): Promise<number> {
	const text = await exportQuestionnaire(deps, wanted.code, wanted.version);
	await writeOutput(wanted.file, text);
	out(`wrote ${wanted.file}`);
	return 0;
}

/** @returns what was typed, or in a few words what is wrong with it */
function readArguments(args: string[]): Wanted | string {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { out: { type: 'string' } }
		});
		const [name = '', ...rest] = positionals;
		const [, code, version] = /^([^@]+)(?:@([1-9]\d{0,3}))?$/.exec(name) ?? [];
		if (code === undefined || rest.length > 0) return 'one CODE or CODE@VERSION is needed';
		if (!values.out) return '--out is needed';
		return { code, version: version === undefined ? undefined : Number(version), file: values.out };
	} catch (cause) {
		// parseArgs throws a TypeError for what it does not know, and says what.
		if (cause instanceof TypeError) return cause.message;
		throw cause;
	}
}

/** @throws what is neither a refusal nor a file that cannot be written */
function reasonOf(cause: unknown): string {
	if (cause instanceof AppError || cause instanceof FileFailure) return cause.message;
	throw cause;
}
