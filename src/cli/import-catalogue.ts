import {
	importCatalogueFile,
	type CatalogueFile
} from '#lib/server/services/imports/import-file.ts';
import type { Command } from './context.ts';
import { readInput } from './files.ts';

/** `import agencies` and `import services`: one file each. */
function commandFor(kind: CatalogueFile['kind']): Command {
	const name = `import ${kind}`;
	return {
		name,
		usage: 'FILE',
		summary: `takes ${kind} from a CSV or XLSX file, all or none`,
		async run({ deps, out, err }, args) {
			const [file, ...rest] = args;
			if (file === undefined || rest.length > 0 || file.startsWith('-')) {
				err(`${name}: usage: ${name} FILE`);
				return 2;
			}
			const imported = await importCatalogueFile(deps, { kind, bytes: await readInput(file) });
			if (imported.ok) {
				out(`imported ${imported.value} ${kind}`);
				return 0;
			}
			for (const { line, column, reason } of imported.error) {
				err([`${file}:${line}`, column, reason].filter((it) => it !== undefined).join(': '));
			}
			return 1;
		}
	};
}

export const importAgencies = commandFor('agencies');
export const importServices = commandFor('services');
