import { LruMap } from '#lib/domain/lru-map.ts';
import { lastLock } from '#lib/server/storage/data-locks.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/** Readings that one process keeps; the one that was asked for longest ago makes room. */
const MOST_KEPT = 8;

/** How often ballots are read again because some were sealed meanwhile. */
const TRIES = 3;

interface Kept {
	/** The survey's last data lock when the reading began. */
	lock: number;
	reading: Promise<unknown>;
}

const memories = new WeakMap<Db, LruMap<Kept>>();

/**
 * What was found out by reading every ballot of a survey: found out once, and again when its figures
 * have moved. Every sealing and every void makes a data lock, so that its number tells.
 *
 * Who asks while another is reading waits for that one reading.
 * @param name tells readings of one survey apart
 */
export async function keptReading<T>(
	deps: Deps,
	surveyId: string,
	name: string,
	read: () => Promise<T>
): Promise<T> {
	for (let left = TRIES; ; left -= 1) {
		const lock = await lastLock(deps.db, surveyId);
		const value = await readOnce(memoryOf(deps.db), `${surveyId} ${name}`, lock, read);
		if (left <= 1 || (await lastLock(deps.db, surveyId)) === lock) return value;
	}
}

function memoryOf(db: Db): LruMap<Kept> {
	const memory = memories.get(db) ?? new LruMap<Kept>(MOST_KEPT);
	memories.set(db, memory);
	return memory;
}

function readOnce<T>(
	memory: LruMap<Kept>,
	key: string,
	lock: number,
	read: () => Promise<T>
): Promise<T> {
	const found = memory.get(key);
	const reading = found?.lock === lock ? (found.reading as Promise<T>) : read();
	memory.set(key, { lock, reading });
	// What could not be read is asked for again at once, unless a later reading took its place; who asked is told.
	reading.catch(() => {
		if (memory.get(key)?.reading === reading) memory.delete(key);
	});
	return reading;
}
