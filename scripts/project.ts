import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The project's folder, absolute. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @returns the arguments with which this Node runs the tool at `path` of node_modules */
export function tool(path: string, ...args: string[]): string[] {
	return [join(ROOT, 'node_modules', path), ...args];
}
