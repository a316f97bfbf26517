import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { appendOnce } from '#lib/server/services/append-once.ts';
import { insertWorld, SURVEY } from '../support/ballots.ts';
import { freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

const COUNT = 200;

// SQLite's table is kept in this order whatever the order of its inserts.
test('on postgres ballots of a file lie in the order of their random names, not of the file', async () => {
	const deps = testDeps(await freshDatabase('postgres'));
	await insertWorld(deps);
	const filed = { surveyId: SURVEY.id, questionnaireVersion: 1, serviceCode: 'LLTP' };
	const place = { agencyId: 'agency-stp', channel: 'import', assurance: 'import' } as const;
	const ballots = Array.from({ length: COUNT }, (_, at) => {
		return { ...filed, ...place, month: '2026-11', answers: `[0,${at % 3}]` };
	});
	await appendOnce(deps, SURVEY.id, 'ab'.repeat(32), ballots);
	const { rows } = await sql<{ id: Buffer }>`select id from waiting order by ctid`.execute(
		deps.inbox.db
	);
	const names = rows.map((it) => it.id.toString('hex'));
	expect(names).toHaveLength(COUNT);
	expect(names).toEqual(names.toSorted());
	await deps.db.destroy();
});
