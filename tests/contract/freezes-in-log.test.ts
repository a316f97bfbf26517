import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Freeze } from '#lib/domain/freeze.ts';
import { makeBundle } from '#lib/server/services/bundle/make-bundle.ts';
import { freezesPage } from '#lib/server/services/freezes/freezes-page.ts';
import {
	codeOfContent,
	hashOfContent,
	openFreeze
} from '#lib/server/services/freezes/open-freeze.ts';
import { publicFreeze } from '#lib/server/services/freezes/public-freeze.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { insertFreeze, readFreezeContent } from '#lib/server/storage/freezes.ts';
import { findLogEntry } from '#lib/server/storage/log.ts';
import { GRACE_END, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase, freshFolder } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { department, freezeAs, insertFreezable } from '../support/freeze-desk.ts';
import { codeOf } from '../support/staff.ts';

const ID = SURVEY.id;

describe.each(DIALECTS)('a freeze stands in the log on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let frozen: Freeze;
	let text: string;
	beforeEach(async () => {
		let now = Date.parse('2026-11-23T05:00:00.000Z');
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertFreezable(deps);
		now = GRACE_END;
		await sealDue(deps);
		frozen = await freezeAs(deps);
		await runSurvey(deps, department, ID, 'published');
		text = (await readFreezeContent(deps.db, ID, frozen.number)) ?? '';
	});
	afterEach(() => deps.db.destroy());

	/** What who owns the database can do: a freeze with other figures and their own code. */
	const forge = async (logPlace?: number) => {
		const content = text.replace('"status":"closed"', '"status":"published"').replace('Sở', 'Sờ');
		expect(content).not.toBe(text);
		const { logPlace: _place, ...head } = frozen;
		const forged = { ...head, number: 2, code: codeOfContent(content) };
		const row = { ...forged, ...(logPlace !== undefined && { logPlace }) };
		await deps.db.transaction().execute((tx) => insertFreeze(tx, row, content));
		return row;
	};
	const bundled = async (kind: 'public' | 'auditor') => {
		const folder = join(freshFolder(), kind);
		await makeBundle(deps, { surveyId: ID, kind, folder }, 'cli');
		return readdirSync(join(folder, 'freezes'));
	};

	test('by the hash of its text, after the lock that it rests on', async () => {
		const entry = await findLogEntry(deps.db, ID, frozen.logPlace ?? -1);
		expect(entry).toBe(JSON.stringify(['freeze', 1, 1, hashOfContent(text)]));
		const { content } = await openFreeze(deps.db, frozen);
		expect(content.figures.checkpoint?.size).toBe(frozen.logPlace);
	});

	test('and one that does not is nobody’s among the public', async () => {
		const forged = await forge();
		expect((await surveyResults(deps, 'public', ID)).freeze?.number).toBe(1);
		const asked = surveyResults(deps, 'public', ID, {}, 2).then(() => 'shown');
		expect(await codeOf(asked)).toBe('not-logged-in');
		expect(await publicFreeze(deps, undefined, forged.code)).not.toHaveProperty('report');
		expect(await bundled('public')).toEqual(['1.json']);
		expect(await bundled('auditor')).toEqual(['1.json']);
	});

	test('and one that names the place of another is refused', async () => {
		const forged = await forge(frozen.logPlace);
		expect(await codeOf(openFreeze(deps.db, forged))).toBe('not-as-logged');
		expect((await surveyResults(deps, 'public', ID)).freeze?.number).toBe(1);
	});

	test('and whose entry was altered with it is refused', async () => {
		await sql
			.raw(
				dialect === 'sqlite'
					? 'drop trigger log_entry_no_update'
					: 'drop trigger log_entry_append_only on log_entry'
			)
			.execute(deps.db);
		const data = Buffer.from(JSON.stringify(['freeze', 1, 1, 'ab'.repeat(32)]));
		const place = frozen.logPlace ?? -1;
		await deps.db.updateTable('log_entry').set({ data }).where('place', '=', place).execute();
		expect(await codeOf(openFreeze(deps.db, frozen))).toBe('not-as-logged');
	});

	test('and one of before stays for staff, and is made anew for publication', async () => {
		await forge();
		const { freezes } = await freezesPage(deps, department, ID);
		expect(freezes.map((it) => it.logPlace !== undefined)).toEqual([false, true]);
		expect((await surveyResults(deps, department, ID, {}, 2)).freeze?.number).toBe(2);
		expect(await freezeAs(deps)).toMatchObject({ number: 3 });
		expect((await surveyResults(deps, 'public', ID)).freeze?.number).toBe(3);
	});
});
