import { demoEnvironment, makeDemoData } from './demo-database.ts';
import { runInForeground } from './process.mjs';
import { ROOT, tool } from './project.ts';

const port = process.env.PORT ?? '5173';
const env = {
	...demoEnvironment(process.env),
	HOST: '127.0.0.1',
	PORT: port,
	ORIGIN: `http://127.0.0.1:${port}`
};
const vite = tool('vite/bin/vite.js', 'dev', '--host=127.0.0.1', `--port=${port}`, '--strictPort');

process.exitCode =
	(await makeDemoData(env, { reset: false })) ||
	(await runInForeground(process.execPath, vite, { cwd: ROOT, env }));
