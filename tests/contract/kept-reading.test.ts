import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { keptReading } from '#lib/server/services/readings/kept-reading.ts';
import { insertDataLock } from '#lib/server/storage/data-locks.ts';
import { insertWorld, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

describe.each(DIALECTS)('a reading of every ballot on %s', (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const read = (reading: () => Promise<string>) => keptReading(deps, SURVEY.id, 'words', reading);
	const lock = (number: number) => {
		const it = { surveyId: SURVEY.id, lock: number, step: `s${number}`, ballots: 10, receipts: 0 };
		return deps.db.transaction().execute((tx) => insertDataLock(tx, it));
	};

	test('is done once until the next data lock', async () => {
		const reading = vi.fn(() => Promise.resolve('found'));
		expect([await read(reading), await read(reading)]).toEqual(['found', 'found']);
		expect(reading).toHaveBeenCalledTimes(1);
		await lock(1);
		await read(reading);
		expect(reading).toHaveBeenCalledTimes(2);
	});

	test('that fails is done again by who asks next', async () => {
		await expect(read(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
		expect(await read(() => Promise.resolve('found'))).toBe('found');
	});

	test('that fails after a later one was kept leaves that one', async () => {
		const first = Promise.withResolvers<string>();
		const begun = Promise.withResolvers<undefined>();
		const failing = read(() => {
			begun.resolve(undefined);
			return first.promise;
		});
		const failed = expect(failing).rejects.toThrow('no disk');
		await begun.promise;
		await lock(1);
		const later = vi.fn(() => Promise.resolve('found'));
		await read(later);
		first.reject(new Error('no disk'));
		await failed;
		await read(later);
		expect(later).toHaveBeenCalledTimes(1);
	});
});
