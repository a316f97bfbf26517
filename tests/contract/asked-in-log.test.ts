import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { questionnaireText } from '#lib/domain/questionnaire-text.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import { makeBundle } from '#lib/server/services/bundle/make-bundle.ts';
import { logFaults } from '#lib/server/services/log-faults.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { listLogEntries } from '#lib/server/storage/log.ts';
import { castMany, insertWorld, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase, freshFolder } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

const SHORT = BUILT_IN.find((it) => it.code === 'short' && it.version === 1)!;
const ENTRY = JSON.stringify(['questionnaire', 1, 'short', 1, questionnaireText(SHORT)]);
const OTHER = `questionnaire short@1 is not the one`;

describe.each(DIALECTS)('what ballots were asked stands in the log on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const seal = async (first: number) => {
		await castMany(deps, { first, count: 12 });
		return sealDue(deps);
	};
	const logged = () => listLogEntries(deps.db, SURVEY.id, 'questionnaire');
	const dropTrigger = (table: string) =>
		sql
			.raw(
				dialect === 'sqlite'
					? `drop trigger ${table}_no_update`
					: `drop trigger ${table}_append_only on ${table}`
			)
			.execute(deps.db);
	/** What who owns the database can do. */
	const turn = async () => {
		const text = JSON.stringify(SHORT).replaceAll(
			'"counts":"dissatisfied"',
			'"counts":"satisfied"'
		);
		expect(text).not.toBe(JSON.stringify(SHORT));
		await dropTrigger('questionnaire');
		await deps.db
			.updateTable('questionnaire')
			.set({ document: text })
			.where('code', '=', 'short')
			.where('version', '=', 1)
			.execute();
	};
	/** As a server that has read nothing yet. */
	const anew = (): ReturnType<typeof testDeps> => {
		const { db, inbox, ...rest } = deps;
		return { ...rest, inbox, db: db.withoutPlugins() };
	};

	test('once, before the first ballots', async () => {
		await seal(1);
		await seal(101);
		expect(await logged()).toEqual([{ place: 0, data: ENTRY }]);
		expect(await logFaults(deps)).toEqual([]);
	});

	test('in the next data lock where the first was rolled back', async () => {
		const full = () => {
			throw new Error('the disk is full');
		};
		await castMany(deps, { first: 1, count: 12 });
		const broken = {
			...deps,
			inbox: deps.inbox,
			onSealing: (at: string) => at === 'written' && full()
		};
		await expect(sealDue(broken)).rejects.toThrow('the disk is full');
		expect(await logged()).toEqual([]);
		expect(await sealDue(deps)).toBe(12);
		expect(await logged()).toEqual([{ place: 0, data: ENTRY }]);
	});

	test('and is the bundle’s file', async () => {
		await seal(1);
		const folder = join(freshFolder(), 'bundle');
		await makeBundle(deps, { surveyId: SURVEY.id, kind: 'public', folder }, 'cli');
		const file = readFileSync(join(folder, 'questionnaires', 'short-1.json'), 'utf8');
		expect((JSON.parse(ENTRY) as unknown[])[4]).toBe(file);
	});

	test('another one is found at start and by counting anew', async () => {
		await seal(1);
		await turn();
		expect(await logFaults(deps)).toEqual([
			`${OTHER} that is built in`,
			`survey dot-1: ${OTHER} in its log`
		]);
		const { differences } = await recountSurvey(deps, SURVEY.id);
		expect(differences).toContain(`survey dot-1: ${OTHER} in its log`);
	});

	test('by another one nothing is shown and nothing sealed', async () => {
		await seal(1);
		await turn();
		const refused = { code: 'not-as-logged' };
		await expect(surveyResults(anew(), 'operator', SURVEY.id)).rejects.toMatchObject(refused);
		await castMany(deps, { first: 101, count: 12 });
		await expect(sealDue(anew())).rejects.toMatchObject(refused);
	});

	test('so it is where the entry was altered along with it', async () => {
		await seal(1);
		await turn();
		await dropTrigger('log_entry');
		const { document } = await deps.db
			.selectFrom('questionnaire')
			.select('document')
			.where('code', '=', 'short')
			.where('version', '=', 1)
			.executeTakeFirstOrThrow();
		const text = questionnaireText(JSON.parse(document) as Questionnaire);
		const data = Buffer.from(JSON.stringify(['questionnaire', 1, 'short', 1, text]));
		await deps.db.updateTable('log_entry').set({ data }).where('place', '=', 0).execute();
		expect(await logFaults(deps)).toContain(`survey dot-1: ${OTHER} in its log`);
		await expect(surveyResults(anew(), 'operator', SURVEY.id)).rejects.toMatchObject({
			code: 'not-as-logged'
		});
	});
});
