import { parseArgs } from 'node:util';
import { makeBundle, type BundleRequest } from '#lib/server/services/bundle/make-bundle.ts';
import type { Command } from './context.ts';

export const command: Command = {
	name: 'bundle',
	onlyReads: true,
	usage: 'SURVEY --public|--auditor --out DIR',
	summary: 'writes what an outsider checks with verifier/verify.py',
	async run({ deps, out, err }, args) {
		const request = readArguments(args);
		if (typeof request === 'string') {
			err(`bundle: ${request}; usage: bundle ${command.usage}`);
			return 2;
		}
		const lock = await makeBundle(deps, request, 'cli');
		out(
			`wrote ${request.folder}: the ${request.kind} bundle of ${request.surveyId}, data lock ${lock}`
		);
		out(`check it with: python3 verifier/verify.py ${request.folder}`);
		return 0;
	}
};

/** @returns what was typed, or in a few words what is wrong with it */
function readArguments(args: string[]): BundleRequest | string {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			public: { type: 'boolean', default: false },
			auditor: { type: 'boolean', default: false },
			out: { type: 'string' }
		}
	});
	const [surveyId, ...rest] = positionals;
	if (surveyId === undefined || rest.length > 0) return 'one SURVEY is needed';
	if (values.public === values.auditor) return 'one of --public and --auditor is needed';
	if (!values.out) return '--out is needed';
	return { surveyId, kind: values.public ? 'public' : 'auditor', folder: values.out };
}
