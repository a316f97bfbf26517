import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackage } from './debian.ts';

/** What turns a printed page into a picture and reads the QR codes on it, with its Debian package. */
const TOOLS = [
	{ program: 'pdftoppm', from: 'poppler-utils' },
	{ program: 'zbarimg', from: 'zbar-tools' }
];

/** @throws Error that says what is missing and cannot be installed */
export async function ensurePrintTools(): Promise<void> {
	const missing = TOOLS.filter(({ program }) => !isThere(program));
	if (missing.length === 0) return;
	await installDebianPackage(...missing.map(({ from }) => from));
	const still = missing.find(({ program }) => !isThere(program));
	if (still) throw new Error(`${still.program} is missing: install ${still.from}`);
}

function isThere(program: string): boolean {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.some((folder) => existsSync(join(folder, program)));
}
