import { readConfig } from '#lib/server/config.ts';
import { logKeyWhenNeeded } from '#lib/server/log-key.ts';
import { jsonLog } from '#lib/server/log.ts';
import { readSecret } from '#lib/server/secret.ts';
import { closeDeps, createDeps } from '#lib/server/services/create-deps.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { logFaults } from '#lib/server/services/log-faults.ts';
import { keepHeads } from '#lib/server/services/signed-heads.ts';
import { storageFailure } from '#lib/server/storage/failure.ts';
import { commands } from './commands.ts';
import type { CliContext, Command } from './context.ts';
import { failureLine, isWrongUsage } from './failure.ts';
import { nearestName } from './nearest-name.ts';
import { DatabaseRefusal, requireMigrated } from './require-migrated.ts';

/** What surrounds the command line: `process.env`, and where to write and read. */
export interface Terminal extends Pick<CliContext, 'out' | 'err' | 'stdin'> {
	env: Record<string, string | undefined>;
}

/** @returns the exit code: 0 done; 1 refused or failed, 2 wrong usage, each said on `err` */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
	const command = commands.find((it) => startsWith(args, it.name.split(' ')));
	if (!command) return withoutCommand(args, terminal);
	const rest = args.slice(command.name.split(' ').length);
	if (rest.includes('--help')) {
		terminal.out(`${command.name} ${command.usage}`.trim());
		terminal.out(`  ${command.summary}`);
		return 0;
	}
	return run(command, rest, terminal);
}

function startsWith(args: readonly string[], words: readonly string[]): boolean {
	return words.every((word, at) => args[at] === word);
}

function withoutCommand(args: readonly string[], { out, err }: Terminal): number {
	if (args.length === 0 || args.includes('--help')) return describeAll(out);
	const names = commands.map(({ name }) => name);
	const nearest = nearestName(args, names);
	const meant = nearest === undefined ? '' : `did you mean "${nearest}"? `;
	err(`unknown command: ${args.slice(0, 2).join(' ')}; ${meant}see "npm run cli -- --help"`);
	return 2;
}

function describeAll(out: Terminal['out']): number {
	out('usage: npm run cli -- COMMAND …');
	for (const { name, usage, summary } of commands) {
		out(`  ${`${name} ${usage}`.trim()}`);
		out(`      ${summary}`);
	}
	return 0;
}

async function run(command: Command, args: string[], terminal: Terminal): Promise<number> {
	const { err } = terminal;
	let context: CliContext | undefined;
	try {
		context = openContext(terminal, command);
		const deps = command.worksUnmigrated ? context.deps : await readyOrRefusing(context, command);
		const code = await command.run({ ...context, deps }, args);
		if (code === 0 && writes(command)) await keepHeads(deps);
		return code;
	} catch (error) {
		const usage = `; usage: ${command.name} ${command.usage}`;
		err(`${command.name}: ${failureLine(error)}${isWrongUsage(error) ? usage : ''}`);
		return isWrongUsage(error) ? 2 : 1;
	} finally {
		await close(context);
	}
}

function openContext({ env, ...terminal }: Terminal, { worksUnmigrated }: Command): CliContext {
	const config = readConfig(env);
	const { databaseUrl, dataDir, origin } = config;
	const secret = readSecret(dataDir);
	const logSigner = logKeyWhenNeeded(dataDir, new URL(origin).host);
	const log = jsonLog(Date.now);
	// Who makes or replaces stores leaves the copy to the server's next start.
	const inboxCopy = worksUnmigrated ? 'untouched' : config.inboxCopy;
	return {
		...terminal,
		config,
		deps: createDeps({ databaseUrl, origin, secret, logSigner, log, inboxCopy })
	};
}

/** Whether a command adds to what a server counts. */
function writes({ worksUnmigrated, onlyReads }: Command): boolean {
	return !worksUnmigrated && !onlyReads;
}

/** @throws DatabaseRefusal where nothing may be written over what is there */
async function requireReady({ config, deps }: CliContext, command: Command): Promise<void> {
	await requireMigrated(config.databaseUrl);
	const faults = writes(command) ? await logFaults(deps) : [];
	if (faults.length > 0) throw new DatabaseRefusal(`nothing is written: ${faults.join('; ')}`);
}

/** What is wrong with the database is told when it is asked for: after what is wrong with the usage. */
async function readyOrRefusing(context: CliContext, command: Command): Promise<Deps> {
	const { deps } = context;
	try {
		await requireReady(context, command);
		return deps;
	} catch (refusal) {
		return {
			...deps,
			get db(): never {
				throw refusal;
			},
			get inbox(): never {
				throw refusal;
			}
		};
	}
}

/** A connection that could not be opened has told so before, and cannot be closed either. */
async function close(context: CliContext | undefined): Promise<void> {
	try {
		if (context) await closeDeps(context.deps);
	} catch (error) {
		if (storageFailure(error) === undefined) throw error;
	}
}
