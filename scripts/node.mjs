import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const NEEDED_MAJOR = 24;

/**
 * The Node that runs the product: the one that npm installed for this platform, else the running
 * one where it is new enough.
 *
 * @param {string} root the project's folder
 * @returns {{ path: string, searchPath: string }} searchPath is a PATH on which `node` is that Node
 * @throws {Error} where there is none
 */
export function findNode(root) {
	const path = findInstalled(root) ?? runningIfNew();
	if (path) return { path, searchPath: [dirname(path), process.env.PATH].join(delimiter) };
	throw new Error(
		`Node ${NEEDED_MAJOR} is missing: npm brought none for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}. Install Node ${NEEDED_MAJOR} and run this again.`
	);
}

/**
 * @param {string} root
 * @returns {string | undefined}
 */
function findInstalled(root) {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const folder = join(root, 'node_modules', `node-${platform}-${process.arch}`);
	if (!existsSync(join(folder, 'package.json'))) return undefined;
	const text = readFileSync(join(folder, 'package.json'), 'utf8');
	const { bin } = /** @type {{ bin: { node: string } }} */ (JSON.parse(text));
	const path = join(folder, bin.node);
	return existsSync(path) ? path : undefined;
}

function runningIfNew() {
	const major = Number(process.versions.node.split('.')[0]);
	return major >= NEEDED_MAJOR ? process.execPath : undefined;
}
