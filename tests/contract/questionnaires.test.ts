import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import {
	addBuiltIn,
	exportQuestionnaire,
	importQuestionnaire,
	requireQuestionnaire
} from '#lib/server/services/questionnaires.ts';
import {
	findQuestionnaire,
	insertQuestionnaire,
	latestVersion,
	listQuestionnaires
} from '#lib/server/storage/questionnaires.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { aQuestionnaire } from '../support/questionnaire-documents.ts';

const NOW = '2026-06-01T08:00:00.000Z';

const { title } = aQuestionnaire(1);

describe.each(DIALECTS)('questionnaires on %s', (dialect) => {
	let deps: Deps;

	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
	});
	afterEach(() => deps.db.destroy());

	const auditEntries = () =>
		deps.db.selectFrom('audit_entry').select(['actor', 'action', 'subject']).execute();

	describe('storage', () => {
		test('gives back what was stored, and nothing for what was not', async () => {
			for (const it of BUILT_IN) await insertQuestionnaire(deps.db, it, NOW);
			for (const it of BUILT_IN) {
				expect(await findQuestionnaire(deps.db, it.code, it.version)).toEqual(it);
			}
			expect(await findQuestionnaire(deps.db, 'short', 3)).toBeUndefined();
		});

		test('keeps a version as it was first stored', async () => {
			expect(await insertQuestionnaire(deps.db, aQuestionnaire(1), NOW)).toBe(true);
			const other = aQuestionnaire(1, { title: { vi: 'Khác', en: 'Other' } });
			expect(await insertQuestionnaire(deps.db, other, NOW)).toBe(false);
			expect(await findQuestionnaire(deps.db, 'mine', 1)).toEqual(aQuestionnaire(1));
		});

		test('lists the versions, the newest of each code first', async () => {
			for (const version of [2, 10, 1])
				await insertQuestionnaire(deps.db, aQuestionnaire(version), NOW);
			await insertQuestionnaire(deps.db, aQuestionnaire(3, { code: 'also' }), NOW);
			expect(await listQuestionnaires(deps.db)).toEqual([
				{ code: 'also', version: 3, title },
				{ code: 'mine', version: 10, title },
				{ code: 'mine', version: 2, title },
				{ code: 'mine', version: 1, title }
			]);
			expect(await latestVersion(deps.db, 'mine')).toBe(10);
			expect(await latestVersion(deps.db, 'nobody')).toBeUndefined();
		});

		test('says so where a stored document is damaged', async () => {
			const row = { code: 'bad', version: 1, document: '{}', created_at: NOW };
			await deps.db.insertInto('questionnaire').values(row).execute();
			await expect(findQuestionnaire(deps.db, 'bad', 1)).rejects.toThrow(/damaged/);
		});
	});

	describe('services', () => {
		test('import a document once, and note who did it', async () => {
			const json = JSON.stringify(aQuestionnaire(1));
			expect(await importQuestionnaire(deps, json, 'staff:lan')).toEqual({
				ok: true,
				value: aQuestionnaire(1)
			});
			expect(await importQuestionnaire(deps, `\n${json}`, 'staff:lan')).toMatchObject({ ok: true });
			expect(await auditEntries()).toEqual([
				{ actor: 'staff:lan', action: 'questionnaire.import', subject: 'mine@1' }
			]);
		});

		test('refuse other content under a stored version', async () => {
			await importQuestionnaire(deps, JSON.stringify(aQuestionnaire(1)), 'cli');
			const other = JSON.stringify(aQuestionnaire(1, { title: { vi: 'Khác', en: 'Other' } }));
			await expect(importQuestionnaire(deps, other, 'cli')).rejects.toMatchObject({
				code: 'already-exists'
			});
			expect(await findQuestionnaire(deps.db, 'mine', 1)).toEqual(aQuestionnaire(1));
			expect(await auditEntries()).toHaveLength(1);
		});

		test('store nothing of a document with a fault', async () => {
			const faulty = JSON.stringify({ ...aQuestionnaire(1), version: 0 });
			expect(await importQuestionnaire(deps, faulty, 'cli')).toMatchObject({
				ok: false,
				error: [{ path: 'version' }]
			});
			expect(await listQuestionnaires(deps.db)).toEqual([]);
			expect(await auditEntries()).toEqual([]);
		});

		test('import the same document twice at once without harm', async () => {
			const json = JSON.stringify(aQuestionnaire(1));
			const twice = [1, 2].map(() => importQuestionnaire(deps, json, 'cli'));
			expect(await Promise.all(twice)).toMatchObject([{ ok: true }, { ok: true }]);
			expect(await auditEntries()).toHaveLength(1);
		});

		test('add the built-in questionnaires that are missing', async () => {
			await insertQuestionnaire(deps.db, BUILT_IN[0] ?? aQuestionnaire(1), NOW);
			expect(await addBuiltIn(deps)).toEqual(BUILT_IN.slice(1));
			expect(await addBuiltIn(deps)).toEqual([]);
			const stored = (await listQuestionnaires(deps.db)).map((it) => `${it.code}@${it.version}`);
			expect(stored).toEqual(['short@2', 'short@1', 'sipas@1']);
		});

		test('read a version once, since it never changes, and each database for itself', async () => {
			await insertQuestionnaire(deps.db, aQuestionnaire(1), NOW);
			const first = await requireQuestionnaire(deps, 'mine', 1);
			expect(await requireQuestionnaire(deps, 'mine', 1)).toBe(first);
			const db = await freshDatabase(dialect);
			await expect(requireQuestionnaire({ ...deps, db }, 'mine', 1)).rejects.toMatchObject({
				code: 'questionnaire-not-found'
			});
			await db.destroy();
		});

		test('find a version that was stored after it was missed', async () => {
			await expect(requireQuestionnaire(deps, 'mine', 1)).rejects.toThrow('mine@1');
			await insertQuestionnaire(deps.db, aQuestionnaire(1), NOW);
			expect(await requireQuestionnaire(deps, 'mine', 1)).toEqual(aQuestionnaire(1));
		});

		test('export the newest version, or the one asked for, as it was imported', async () => {
			for (const version of [1, 2])
				await insertQuestionnaire(deps.db, aQuestionnaire(version), NOW);
			const newest = await exportQuestionnaire(deps, 'mine');
			expect(newest).toBe(`${JSON.stringify(aQuestionnaire(2), null, '\t')}\n`);
			expect(JSON.parse(await exportQuestionnaire(deps, 'mine', 1))).toEqual(aQuestionnaire(1));
			expect(await importQuestionnaire(deps, newest, 'cli')).toMatchObject({ ok: true });
			await expect(exportQuestionnaire(deps, 'mine', 3)).rejects.toThrow('mine@3');
			await expect(exportQuestionnaire(deps, 'nobody')).rejects.toThrow('nobody');
		});
	});
});
