import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Memory that Linux lends as a folder, open to everybody. */
const IN_MEMORY = '/dev/shm';
/** Bytes: the tests' PostgreSQL takes half of it, most of it for its write-ahead log. */
const ROOM = 2 * 1024 ** 3;

/**
 * Where files are made the fastest: what tests throw away has no need to reach a disk. A container
 * may have a few megabytes of such memory only, and other systems have none.
 *
 * @param otherwise where there is too little room; absent: the folder for temporary files
 */
export function quickFolder(otherwise = tmpdir()): string {
	if (!existsSync(IN_MEMORY)) return otherwise;
	const { bavail, bsize } = statfsSync(IN_MEMORY);
	return bavail * bsize >= ROOM ? IN_MEMORY : otherwise;
}
