import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for what the tests of a run leave behind: Vitest ends its workers without a word. */
export default function setUpFolder(): (() => void) | undefined {
	if (process.env.TEST_FOLDER) return undefined;
	const folder = mkdtempSync(join(tmpdir(), 'hai-long-tests-'));
	process.env.TEST_FOLDER = folder;
	const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
	process.once('exit', remove); // where a signal ends the run
	return remove;
}

/** An empty folder, removed at the end of the run. */
export function freshFolder(): string {
	if (!process.env.TEST_FOLDER) throw new Error('does the project name its globalSetup?');
	return mkdtempSync(join(process.env.TEST_FOLDER, 'test-'));
}
