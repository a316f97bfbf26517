import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfChanged } from './build.ts';
import { describeDemo } from './demo-lines.ts';
import { demoEnvironment, makeDemoData } from './demo-database.ts';
import { endTogether } from './process.mjs';
import { ROOT } from './project.ts';
import { startServer } from './server-process.ts';

const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } });
const port = process.env.PORT ?? '3000';
const address = `http://127.0.0.1:${port}`;
const env = {
	...demoEnvironment(process.env),
	NODE_ENV: 'production',
	HOST: '127.0.0.1',
	PORT: port,
	ORIGIN: process.env.ORIGIN ?? address
};

process.exitCode = (await buildIfChanged()) || (await makeDemoData(env, values)) || (await serve());

/** @returns the server's exit code, when it has ended */
async function serve(): Promise<number> {
	const server = startServer(env, (line) => process.stdout.write(`${line}\n`));
	endTogether(server.child);
	if (await server.healthy) {
		process.stdout.write(describeDemo(address, resolve(ROOT, env.DATA_DIR)));
	}
	return server.ended;
}
