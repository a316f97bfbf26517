import { parseArgs } from 'node:util';
import { activationCodeInGroups } from '#lib/domain/activation-code.ts';
import { csvBytes } from '#lib/server/export/csv.ts';
import type { ActivationSlip } from '#lib/server/services/activation.ts';
import { importStaffFile } from '#lib/server/services/imports/import-file.ts';
import type { CliContext, Command } from './context.ts';
import { readInput } from './files.ts';
import { finishOnlyCopy, openOnlyCopy } from './only-copy.ts';

export const command: Command = {
	name: 'import staff',
	usage: 'FILE --out SLIPS.csv',
	summary:
		'adds accounts from a CSV or XLSX file, all or none; SLIPS.csv is the only copy of their activation codes',
	async run(context, args) {
		const typed = readArguments(args);
		if (typeof typed === 'string') {
			context.err(`import staff: ${typed}; usage: import staff ${command.usage}`);
			return 2;
		}
		return add(context, typed);
	}
};

interface Files {
	file: string;
	out: string;
}

async function add({ deps, config, ...say }: CliContext, { file, out }: Files): Promise<number> {
	const bytes = await readInput(file);
	await using slips = await openOnlyCopy(out);
	const imported = await importStaffFile(deps, bytes);
	if (!imported.ok) {
		for (const { line, column, reason } of imported.error) {
			say.err([`${file}:${line}`, column, reason].filter((it) => it !== undefined).join(': '));
		}
		return 1;
	}
	const added = `${imported.value.length} accounts`;
	const lost = `${added} were added and their codes are lost: make new ones at /admin/accounts`;
	await finishOnlyCopy(slips, slipsCsv(imported.value, config.origin), lost);
	say.out(`added ${added}; their slips are in ${out}`);
	return 0;
}

function slipsCsv(slips: readonly ActivationSlip[], origin: string): Uint8Array {
	const rows = slips.map(({ username, fullName = '', code, expiresAt }) => [
		username,
		fullName,
		activationCodeInGroups(code),
		expiresAt,
		`${origin}/admin/activate`
	]);
	return csvBytes([['username', 'full_name', 'code', 'expires', 'address'], ...rows]);
}

/** @returns what was typed, or in a few words what is wrong with it */
function readArguments(args: string[]): Files | string {
	try {
		const options = { out: { type: 'string' } } as const;
		const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
		const [file, ...rest] = positionals;
		if (file === undefined || rest.length > 0) return 'one FILE is needed';
		return values.out ? { file, out: values.out } : '--out is needed';
	} catch (cause) {
		// parseArgs throws a TypeError for what it does not know, and says what.
		if (cause instanceof TypeError) return cause.message;
		throw cause;
	}
}
