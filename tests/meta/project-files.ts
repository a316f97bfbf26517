import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What tools make, and what is not ours. */
const NOT_OURS = /^(\.git|node_modules|build|\.svelte-kit|\.cache|data|test-results)(\/|$)/;

/** The paths of all files of the project, relative to its folder, in order. */
export function projectFiles(folder = ''): string[] {
	return readdirSync(join(ROOT, folder), { withFileTypes: true })
		.map((it) => ({ path: folder === '' ? it.name : `${folder}/${it.name}`, entry: it }))
		.filter(({ path }) => !NOT_OURS.test(path))
		.flatMap(({ path, entry }) => (entry.isDirectory() ? projectFiles(path) : [path]))
		.sort();
}

/** @param path relative to the project's folder */
export function readProjectFile(path: string): string {
	return readFileSync(join(ROOT, path), 'utf8');
}

interface Manifest {
	scripts: Record<string, string>;
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	optionalDependencies: Record<string, string>;
}

export function readManifest(): Manifest {
	return JSON.parse(readProjectFile('package.json')) as Manifest;
}

interface LockedPackage {
	version: string;
	integrity?: string;
	hasInstallScript?: boolean;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
}

/** @returns the locked packages by their folder, `node_modules/NAME`; without the project itself */
export function readLock(): Map<string, LockedPackage> {
	const { packages } = JSON.parse(readProjectFile('package-lock.json')) as {
		packages: Record<string, LockedPackage>;
	};
	return new Map(Object.entries(packages).filter(([folder]) => folder !== ''));
}
