import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordLoss } from '#lib/server/services/backup/after-loss.ts';
import { makeBundle } from '#lib/server/services/bundle/make-bundle.ts';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, GRACE_END, insertWorld, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { DIALECTS, freshDatabase, freshFolder } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { readBundle } from '../support/proof/bundle-text.ts';
import { checkBundle } from '../support/proof/check-bundle.ts';
import { startVerifier } from '../support/proof/verifier-process.ts';
import { castWith, makeSlips } from '../support/slips.ts';

const python = startVerifier();

describe.each(DIALECTS)('what is no ballot stands in the log too, on %s:', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { ...seededChance('entries'), now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	/** The entries of an auditor's bundle in which both verifiers believe. */
	async function entriesAtTheEnd(): Promise<unknown[]> {
		now = GRACE_END;
		await sealDue(deps);
		const folder = join(freshFolder(), 'bundle');
		await makeBundle(deps, { surveyId: SURVEY.id, kind: 'auditor', folder }, 'cli');
		const files = readBundle(folder);
		checkBundle(files, 'whole');
		expect(await python.verdict(folder, 'whole')).toMatchObject({ holds: true });
		const lines = (files.get('entries.tsv') ?? '').trimEnd().split('\n');
		const entries = lines.map((it) => JSON.parse(it.split('\t')[1] ?? '') as unknown[]);
		return entries.filter(([kind]) => kind !== 'receipts' && kind !== 'questionnaire');
	}

	test('a file of ballots, by its hash and their number, before they are sealed', async () => {
		const row = 'STP,LLTP,2026-11,satisfied,other';
		const bytes = new TextEncoder().encode(
			`agency,service,month,SF.CS,SF.DV\r\n${row}\r\n${row}\r\n`
		);
		expect(await importBallots(deps, { surveyId: SURVEY.id, bytes }, 'cli')).toMatchObject({
			value: 2
		});
		await castMany(deps, { first: 1, count: 8 });
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		expect(await entriesAtTheEnd()).toEqual([['import', 1, sha256, 2]]);
	});

	test('a batch of slips, before a code is shown', async () => {
		const { batch, codes } = await makeSlips(deps, { count: '12' });
		for (const [at, { scanned }] of codes.slice(0, 10).entries()) await castWith(deps, scanned, at);
		expect(await entriesAtTheEnd()).toEqual([['slips', 1, '1', 'STP', 12, batch.hash]]);
	});

	test('a gap, when a copy was put back', async () => {
		const bytes = new TextEncoder().encode(
			'agency,service,month,SF.CS,SF.DV\r\nSTP,LLTP,2026-11,satisfied,other\r\n'
		);
		await importBallots(deps, { surveyId: SURVEY.id, bytes }, 'cli');
		await deps.inbox.db.deleteFrom('waiting').execute();
		await recordLoss(deps);
		await castMany(deps, { first: 1, count: 12 });
		const at = new Date(NOON).toISOString();
		const reason = `since ${at}; known to be lost: 0`;
		expect((await entriesAtTheEnd()).at(-1)).toEqual(['gap', 1, reason, 'cli', at]);
	});
});

describe('a bundle in which a file has more ballots than there are', () => {
	test('is believed by neither verifier', async () => {
		const deps = testDeps(await freshDatabase('sqlite'), { now: () => GRACE_END });
		await insertWorld(deps);
		const bytes = new TextEncoder().encode(
			'agency,service,month,SF.CS,SF.DV\r\nSTP,LLTP,2026-11,satisfied,other\r\n'
		);
		await importBallots({ ...deps, now: () => NOON }, { surveyId: SURVEY.id, bytes }, 'cli');
		await deps.inbox.db.deleteFrom('waiting').execute();
		await castMany({ ...deps, now: () => NOON }, { first: 1, count: 10 });
		await sealDue(deps);
		const folder = join(freshFolder(), 'bundle');
		await makeBundle(deps, { surveyId: SURVEY.id, kind: 'auditor', folder }, 'cli');
		expect(() => checkBundle(readBundle(folder), 'whole')).toThrow('file');
		const verdict = await python.verdict(folder, 'whole');
		expect(verdict).toMatchObject({
			holds: false,
			reason: expect.stringMatching(/file/) as string
		});
		await deps.db.destroy();
	});
});
