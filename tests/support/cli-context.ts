import type { CliContext } from '../../src/cli/context.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/** What a command is given, and the lines that it writes. */
export function cliContext(deps: Deps) {
	const lines: { out: string[]; err: string[] } = { out: [], err: [] };
	const context: CliContext = {
		deps,
		config: readConfig({}),
		out: (line) => void lines.out.push(line),
		err: (line) => void lines.err.push(line),
		stdin: async () => ''
	};
	return { context, lines };
}
