import { open, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { activationCodeInGroups } from '#lib/domain/activation-code.ts';
import { csvBytes } from '#lib/server/export/csv.ts';
import type { ActivationSlip } from '#lib/server/services/activation.ts';
import { importStaffFile } from '#lib/server/services/imports/import-file.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'import staff',
	usage: 'FILE --out SLIPS.csv',
	summary:
		'adds accounts from a CSV or XLSX file, all or none; SLIPS.csv is the only copy of their activation codes',
	async run({ deps, config, out, err }, args) {
		const typed = readArguments(args);
		if (typeof typed === 'string') {
			err(`import staff: ${typed}; usage: import staff ${command.usage}`);
			return 2;
		}
		const bytes = await readFile(typed.file);
		// Before any code exists: a file that cannot be written must not cost the slips.
		const slips = await open(typed.out, 'a', 0o600);
		try {
			if ((await slips.stat()).size > 0) {
				err(`import staff: ${typed.out} is not empty: it may be the only copy of other codes`);
				return 1;
			}
			const imported = await importStaffFile(deps, bytes);
			if (imported.ok) {
				await slips.writeFile(slipsCsv(imported.value, config.origin));
				out(`added ${imported.value.length} accounts; their slips are in ${typed.out}`);
				return 0;
			}
			for (const { line, column, reason } of imported.error) {
				err([`${typed.file}:${line}`, column, reason].filter((it) => it !== undefined).join(': '));
			}
			return 1;
		} finally {
			await slips.close();
		}
	}
};

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
function readArguments(args: string[]): { file: string; out: string } | string {
	try {
		const options = { out: { type: 'string' } } as const;
		const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
		const [file, ...rest] = positionals;
		if (file === undefined || rest.length > 0) return 'one FILE is needed';
		return values.out === undefined ? '--out is needed' : { file, out: values.out };
	} catch (cause) {
		// parseArgs throws a TypeError for what it does not know, and says what.
		if (cause instanceof TypeError) return cause.message;
		throw cause;
	}
}
