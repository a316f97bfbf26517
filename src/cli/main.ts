import { text } from 'node:stream/consumers';
import { readConfig } from '#lib/server/config.ts';
import { jsonLog } from '#lib/server/log.ts';
import { readSecret } from '#lib/server/secret.ts';
import { createDeps } from '#lib/server/services/create-deps.ts';
import { commands } from './commands.ts';
import type { CliContext, Command } from './context.ts';
import { failureLine } from './failure.ts';

const out = (line: string) => void process.stdout.write(`${line}\n`);
const err = (line: string) => void process.stderr.write(`${line}\n`);

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	const command = commands.find((it) => startsWith(args, it.name.split(' ')));
	if (!command) return describeAll(args);
	const rest = args.slice(command.name.split(' ').length);
	if (rest.includes('--help')) {
		out(`${command.name} ${command.usage}`.trim());
		out(`  ${command.summary}`);
		return 0;
	}
	return run(command, rest);
}

function startsWith(args: readonly string[], words: readonly string[]): boolean {
	return words.every((word, at) => args[at] === word);
}

function describeAll(args: readonly string[]): number {
	const isAsked = args.length === 0 || args.includes('--help');
	const say = isAsked ? out : err;
	if (!isAsked) err(`unknown command: ${args.slice(0, 2).join(' ')}`);
	say('usage: npm run cli -- COMMAND …');
	for (const { name, usage, summary } of commands) say(`  ${`${name} ${usage}`.trim()}\n      ${summary}`);
	return isAsked ? 0 : 2;
}

async function run(command: Command, args: string[]): Promise<number> {
	let context: CliContext | undefined;
	try {
		context = openContext();
		return await command.run(context, args);
	} catch (error) {
		err(`${command.name}: ${failureLine(error)}`);
		return error instanceof TypeError && 'code' in error ? 2 : 1;
	} finally {
		await context?.deps.db.destroy();
	}
}

function openContext(): CliContext {
	const config = readConfig(process.env);
	const secret = readSecret(config.dataDir);
	const log = jsonLog(Date.now);
	const deps = createDeps({ databaseUrl: config.databaseUrl, secret, log });
	return { deps, config, out, err, stdin: () => text(process.stdin) };
}
