import { existsSync } from 'node:fs';
import { runInForeground } from './process.mjs';

/**
 * Installs a package where this is Debian and the user may; elsewhere does nothing.
 * @returns whether it was installed
 */
export async function installDebianPackage(...names: string[]): Promise<boolean> {
	if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const updated = await runInForeground('apt-get', ['update', '-q'], { env });
	if (updated !== 0) return false;
	return (await runInForeground('apt-get', ['install', '-y', '-q', ...names], { env })) === 0;
}
