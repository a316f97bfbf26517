import { parseArgs } from 'node:util';
import { parseFreezeNumber } from '#lib/domain/freeze.ts';
import { isLocale } from '#lib/domain/locale.ts';
import { EXPORT_FORMATS, exportResults, type ExportRequest } from '#lib/server/services/exports.ts';
import type { Command } from './context.ts';
import { writeOutput } from './files.ts';

export const command: Command = {
	name: 'export',
	onlyReads: true,
	usage:
		'SURVEY --format csv|xlsx|docx|json [--agency CODE] [--service CODE] [--freeze NUMBER] [--locale vi|en] --out FILE',
	summary: 'writes the results, the same bytes as the page gives',
	async run({ deps, out, err }, args) {
		const typed = readArguments(args);
		if (typeof typed === 'string') {
			err(`export: ${typed}; usage: export ${command.usage}`);
			return 2;
		}
		const file = await exportResults(deps, 'operator', typed.request);
		await writeOutput(typed.out, file.bytes);
		out(`wrote ${typed.out}`);
		return 0;
	}
};

/** @returns what was typed, or in a few words what is wrong with it */
function readArguments(args: string[]): { request: ExportRequest; out: string } | string {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			format: { type: 'string' },
			agency: { type: 'string' },
			service: { type: 'string' },
			freeze: { type: 'string' },
			locale: { type: 'string', default: 'vi' },
			out: { type: 'string' }
		}
	});
	const [surveyId, ...rest] = positionals;
	const format = EXPORT_FORMATS.find((it) => it === values.format);
	if (surveyId === undefined || rest.length > 0) return 'one SURVEY is needed';
	if (!format) return `--format is one of ${EXPORT_FORMATS.join(', ')}`;
	if (!isLocale(values.locale)) return '--locale is vi or en';
	if (!values.out) return '--out is needed';
	const { agency, service, locale, freeze } = values;
	const choice = freeze === undefined ? undefined : parseFreezeNumber(freeze);
	if (freeze !== undefined && choice === undefined) return '--freeze is a number from 1';
	const filter = {
		...(agency !== undefined && { agency }),
		...(service !== undefined && { service })
	};
	return { request: { surveyId, format, filter, locale, choice }, out: values.out };
}
