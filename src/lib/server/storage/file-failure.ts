import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

export const DISK_FULL = 'the disk is full; make room, then run it again';

/** What the file system's codes mean to the person who named the file, and what to do about it. */
const MEANINGS: Readonly<Record<string, string>> = {
	EACCES: 'this user may not; run it as the owner, or name another place',
	EPERM: 'this user may not; run it as the owner, or name another place',
	EROFS: 'its disk can only be read; name another place',
	ENOSPC: DISK_FULL,
	EDQUOT: 'this user may store no more there; make room, then run it again',
	EFBIG: 'it would be larger than is allowed there; name another place',
	EISDIR: 'it is a folder; name a file',
	ENOTDIR: 'what its path has for a folder is a file',
	EEXIST: 'something else is there under this name',
	ENAMETOOLONG: 'the name is too long',
	ELOOP: 'its links lead in a circle',
	EINVAL: 'the file system does not do that there; name another place',
	EMFILE: 'too many files are open',
	ENFILE: 'too many files are open',
	EBUSY: 'the system is using it',
	EIO: 'the disk failed; look at it before anything else'
};

/** What was tried, by the name of the system's call. */
const TRIED: Readonly<Record<string, string>> = {
	open: 'open',
	read: 'read',
	scandir: 'read the folder',
	stat: 'look at',
	lstat: 'look at',
	write: 'write',
	fsync: 'write',
	fdatasync: 'write',
	ftruncate: 'write',
	close: 'write',
	mkdir: 'make the folder',
	mkdtemp: 'write into the folder of',
	rename: 'move',
	link: 'make',
	copyfile: 'copy',
	rm: 'remove',
	rmdir: 'remove',
	unlink: 'remove'
};

/** What a command or the server was about; tells more than the system's call, which may know no path. */
export interface Tried {
	what: 'read' | 'write' | 'write into';
	path: string;
}

/** A file that cannot be read or written: what, which, why and what to do, in one line. */
export class FileFailure extends Error {
	override readonly name = 'FileFailure';
}

interface SystemError extends Error {
	code: string;
	syscall: string;
	path?: string;
}

/**
 * @param tried absent: as the error has it
 * @returns undefined where it is not the file system that failed
 */
export function fileFailure(error: unknown, tried?: Tried): FileFailure | undefined {
	if (error instanceof FileFailure) return error;
	if (!isOfFiles(error)) return undefined;
	const path = tried?.path ?? error.path;
	const what = tried?.what ?? TRIED[error.syscall] ?? 'use';
	const where = path === undefined ? '' : ` ${path}`;
	const line = `cannot ${what}${where}: ${meaningOf(error, path)} (${error.code})`;
	return new FileFailure(line, { cause: error });
}

/** @throws FileFailure for what the file system refuses; all else as it is */
export async function orFileFailure<T>(tried: Tried, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw fileFailure(error, tried) ?? error;
	}
}

/** A connection has calls named `read` and `write` too, but no path, and codes of its own. */
function isOfFiles(error: unknown): error is SystemError {
	if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return false;
	if ('path' in error) return true;
	return Object.hasOwn(TRIED, String(error.syscall)) && Object.hasOwn(MEANINGS, String(error.code));
}

function meaningOf({ code, syscall }: SystemError, path: string | undefined): string {
	if (code !== 'ENOENT') return MEANINGS[code] ?? 'see its code';
	if (path === undefined) return 'it is not there';
	if (!existsSync(dirname(path))) return `there is no folder ${dirname(path)}`;
	return syscall.startsWith('mkd') ? 'nothing can be made there' : 'there is no such file';
}
