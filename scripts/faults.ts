import { buildIfChanged } from './build.ts';
import { runInForeground } from './process.mjs';
import { ROOT, tool } from './project.ts';

const vitest = tool('vitest/vitest.mjs', 'run', '--project=http', 'tests/faults');

process.exitCode =
	(await buildIfChanged()) ||
	(await runInForeground(process.execPath, vitest, {
		cwd: ROOT,
		env: { ...process.env, FAULTS: 'long' }
	}));
