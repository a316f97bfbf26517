import { open, readFile, realpath, rm, stat } from 'node:fs/promises';
import { moveDurably } from '#lib/server/storage/backup.ts';
import { orFileFailure } from '#lib/server/storage/file-failure.ts';

/** @throws FileFailure */
export function readInput(path: string): Promise<Buffer> {
	return orFileFailure({ what: 'read', path }, () => readFile(path));
}

/**
 * Writes a file whole or not at all: where it fails, one that was there stays as it is.
 * @throws FileFailure
 */
export async function writeOutput(path: string, content: Uint8Array | string): Promise<void> {
	await using draft = await openDraft(path);
	await draft.finish(content);
}

/** A file that is made beside its name and takes it once it is whole; undisposed or unfinished, it is none. */
export interface Draft extends AsyncDisposable {
	/** Bytes of the file that has the name now; 0 where none has. */
	replaces: number;
	/** @throws FileFailure; then what has the name stays as it is */
	finish: (content: Uint8Array | string) => Promise<void>;
}

/**
 * Opened before the work whose outcome goes into it: a file that cannot be made must not cost that work.
 * @param mode of the file, less what the umask takes; absent: that of the one it replaces, or 666
 * @throws FileFailure
 */
export async function openDraft(path: string, mode?: number): Promise<Draft> {
	const tried = { what: 'write', path } as const;
	return orFileFailure(tried, async () => {
		const there = await stat(path).catch(orMissing);
		if (there && !there.isFile()) return throughDevice(path);
		const target = there ? await realpath(path) : path; // a link stays a link
		const partial = `${target}.${process.pid}.partial`;
		const file = await open(partial, 'wx', mode ?? (there ? there.mode & 0o777 : 0o666));
		const finish = (content: Uint8Array | string) =>
			orFileFailure(tried, async () => {
				await file.writeFile(content);
				await file.close();
				moveDurably(partial, target);
			});
		const drop = async () => {
			await file.close();
			await rm(partial, { force: true });
		};
		return { replaces: there?.size ?? 0, finish, [Symbol.asyncDispose]: drop };
	});
}

/** A terminal, a pipe: it cannot be replaced. A folder says so itself. */
async function throughDevice(path: string): Promise<Draft> {
	const file = await open(path, 'w');
	const finish = (content: Uint8Array | string) =>
		orFileFailure({ what: 'write', path }, () => file.writeFile(content));
	return { replaces: 0, finish, [Symbol.asyncDispose]: () => file.close() };
}

/** @throws what is another failure than that nothing is there */
function orMissing(error: unknown): undefined {
	if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
	return undefined;
}
