#!/usr/bin/env node
// What every npm script starts: `node scripts/run.mjs VERB [args]`. It runs on the Node that the
// machine has (20 or newer) and knows only what Node brings, since nothing is installed yet.
import { fileURLToPath } from 'node:url';
import { runInForeground } from './process.mjs';
import { findNode } from './node.mjs';
import { ensurePackages } from './packages.mjs';
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from './server-memory.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @type {Record<string, string>} what each verb runs on Node 24, from the project's folder */
const PROGRAMS = {
	demo: 'scripts/demo.ts',
	test: 'scripts/test.ts',
	check: 'scripts/check.ts',
	build: 'scripts/build.ts',
	dev: 'scripts/dev.ts',
	faults: 'scripts/faults.ts',
	start: 'src/server.ts',
	bench: 'bench/main.ts',
	cli: 'src/cli/main.ts'
};

/** What Node made of the sources is kept: it starts sooner then, and 25 MB smaller. */
const COMPILED = { NODE_COMPILE_CACHE: `${ROOT}/.cache/compiled` };

/** @type {Record<string, Record<string, string>>} */
const ENVIRONMENT = { start: { NODE_ENV: 'production' } };

/** @type {Record<string, Record<string, string>>} what the operator may set otherwise */
const DEFAULTS = { start: SERVER_ENVIRONMENT, cli: SERVER_ENVIRONMENT };

/** @type {Record<string, string[]>} */
const FLAGS = { start: SERVER_FLAGS, cli: SERVER_FLAGS };

/**
 * @param {string} verb
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function main(verb, args) {
	const program = Object.hasOwn(PROGRAMS, verb) ? PROGRAMS[verb] : undefined;
	if (!program) {
		process.stderr.write(`usage: node scripts/run.mjs ${Object.keys(PROGRAMS).join('|')} [args]\n`);
		return 2;
	}
	await ensurePackages(ROOT, { development: verb !== 'start' && verb !== 'cli' });
	const node = findNode(ROOT);
	const flags = FLAGS[verb] ?? [];
	return runInForeground(node.path, [...flags, `${ROOT}/${program}`, ...args], {
		// File names given to the command line are relative to where the person stands.
		cwd: verb === 'cli' ? process.cwd() : ROOT,
		env: {
			...COMPILED,
			...DEFAULTS[verb],
			...process.env,
			...ENVIRONMENT[verb],
			PATH: node.searchPath
		}
	});
}

try {
	const [verb = '', ...args] = process.argv.slice(2);
	process.exitCode = await main(verb, args);
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
