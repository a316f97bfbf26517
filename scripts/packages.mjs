import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInForeground } from './process.mjs';

/** Holds the hash of the package-lock.json that node_modules was made from. */
const STAMP = '.package-lock.sha256';

/**
 * Installs the packages where node_modules is missing or does not fit package-lock.json.
 * @param {string} root the project's folder
 * @param {{ development: boolean }} need whether the tools for building and testing are wanted
 * @throws {Error} where the installation fails
 */
export async function ensurePackages(root, need) {
	const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
	const hash = createHash('sha256').update(lock).digest('hex');
	const stamp = readIfThere(join(root, 'node_modules', STAMP));
	if (stamp === hash) return;
	if (stamp === undefined && fitsByHand(root, lock, need)) return;
	await install(root);
	writeFileSync(join(root, 'node_modules', STAMP), hash);
}

/** @param {string} root */
async function install(root) {
	process.stderr.write('installing packages (npm ci) …\n');
	// Standard output belongs to the verb: what npm says goes to standard error.
	/** @type {import('node:child_process').StdioOptions} */
	const stdio = ['ignore', 2, 2];
	const options = { cwd: root, stdio };
	// Where NODE_ENV is "production", npm would leave out what builds and tests.
	const args = ['ci', '--include=dev', '--loglevel=error'];
	const npm = process.env.npm_execpath;
	const code = npm?.endsWith('.js')
		? await runInForeground(process.execPath, [npm, ...args], options)
		: await runInForeground('npm', args, { ...options, shell: process.platform === 'win32' });
	if (code !== 0) {
		throw new Error(
			`npm ci failed with exit code ${code}: the packages are not installed (see above)`
		);
	}
}

/**
 * Whether node_modules, made by a person's own npm command, holds what package-lock.json lists.
 * @param {string} root
 * @param {string} lock
 * @param {{ development: boolean }} need
 */
function fitsByHand(root, lock, need) {
	const installed = readIfThere(join(root, 'node_modules', '.package-lock.json'));
	if (installed === undefined) return false;
	const present = packagesOf(installed);
	return Object.entries(packagesOf(lock)).every(([path, wanted]) => {
		const found = present[path];
		if (found) return found.version === wanted?.version;
		return wanted?.optional || wanted?.devOptional || (wanted?.dev && !need.development);
	});
}

/**
 * @typedef {{ version: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Locked
 * @param {string} lock
 * @returns {Record<string, Locked | undefined>}
 */
function packagesOf(lock) {
	const { packages } = /** @type {{ packages: Record<string, Locked> }} */ (JSON.parse(lock));
	delete packages['']; // the project itself
	return packages;
}

/** @param {string} path */
function readIfThere(path) {
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
