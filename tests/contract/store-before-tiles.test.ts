import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeBundle } from '#lib/server/services/bundle/make-bundle.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealBallots } from '#lib/server/services/sealing.ts';
import { findCheckpoint } from '#lib/server/storage/checkpoints.ts';
import { migrate } from '#lib/server/storage/migrate.ts';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { GRACE_END, insertWorld, SURVEY } from '../support/ballots.ts';
import {
	DIALECTS,
	emptyDatabase,
	freshDatabase,
	freshFolder,
	inboxOf
} from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { readBundle } from '../support/proof/bundle-text.ts';
import { checkBundle } from '../support/proof/check-bundle.ts';
import { writeAsBefore } from '../support/store-before-tiles.ts';

/** More than a tile, so that the level above it is there too. */
const FIRST = 600;

async function seal(deps: Deps, count: number): Promise<void> {
	const questionnaire = await requireQuestionnaire(deps, 'short', 1);
	const ballots = Array.from({ length: count }, (_, at): FiledBallot => {
		const agency = {
			agencyId: at % 3 ? 'agency-stp' : 'agency-snv',
			serviceCode: at % 3 ? 'HT' : ''
		};
		const filed = { surveyId: SURVEY.id, questionnaireVersion: 1, ...agency };
		const answers = at % 5 ? '[0,1]' : '[2,0,"Lời góp ý"]';
		// Paper has no receipts.
		return { ...filed, channel: 'paper', assurance: 'walk-in', month: '2026-11', answers };
	});
	await deps.db.transaction().execute((tx) => sealBallots(deps, tx, questionnaire, ballots));
}

describe.each(DIALECTS)('a store of the version before the log’s tiles on %s', (dialect) => {
	let now: Deps;
	let old: Deps;
	beforeEach(async () => {
		now = testDeps(await freshDatabase(dialect), { now: () => GRACE_END });
		let ids = 0;
		const newId = () => `f${(ids++).toString(16).padStart(31, '0')}`; // none that the others have
		old = testDeps(await emptyDatabase(dialect), { now: () => GRACE_END, newId });
		await insertWorld(now);
		await seal(now, FIRST);
		await seal(now, 11);
		const last = await findCheckpoint(now.db, SURVEY.id);
		await writeAsBefore(now.db, old.db, { id: SURVEY.id, size: last?.size ?? 0 });
		await migrate({ db: old.db, inbox: inboxOf(old.db) });
	});
	afterEach(async () => {
		await now.db.destroy();
		await old.db.destroy();
	});

	const bundleOf = async (deps: Deps) => {
		const folder = join(freshFolder(), 'bundle');
		await makeBundle(deps, { surveyId: SURVEY.id, kind: 'auditor', folder }, 'cli');
		return readBundle(folder);
	};

	test('has the same log, and its ballots agree with it and with the tally', async () => {
		expect(await recountSurvey(old, SURVEY.id)).toEqual({ ballots: FIRST + 11, differences: [] });
		const [before, after] = [await bundleOf(now), await bundleOf(old)];
		for (const name of ['leaves.txt', 'entries.tsv', 'checkpoints.txt', 'results.json']) {
			expect(after.get(name), name).toBe(before.get(name));
		}
		checkBundle(after, 'whole');
	});

	test('goes on from there', async () => {
		await seal(old, 300);
		checkBundle(await bundleOf(old), 'whole');
		expect(await recountSurvey(old, SURVEY.id)).toEqual({ ballots: FIRST + 311, differences: [] });
	});
});
