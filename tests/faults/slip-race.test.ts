import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeBatch } from '#lib/server/services/slips/make-batch.ts';
import { insertWorld, nonceOf, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { DIALECTS, freshDatabaseUrl, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';
import { staffOf } from '../support/staff.ts';
import { writeFigures } from './report.ts';
import type { Outcome, Round } from './slip-sender.ts';

const SENDER = fileURLToPath(new URL('slip-sender.ts', import.meta.url));

/** Slips, each of which is sent so often at the same time, half from each of two processes. */
const ROUNDS = 1000;
const TOGETHER = 50;

async function startSender(url: string, seed: string): Promise<ChildProcess> {
	const child = fork(SENDER, [url, seed], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
	await once(child, 'message');
	return child;
}

async function sendBy(child: ChildProcess, round: Round): Promise<Outcome> {
	const answered = once(child, 'message') as Promise<[Outcome]>;
	child.send(round);
	const [outcome] = await answered;
	return outcome;
}

describe.each(DIALECTS)('a slip that many send at once on %s', (dialect) => {
	test(`is taken exactly once, each of ${ROUNDS} times`, async () => {
		const begun = performance.now();
		const url = await freshDatabaseUrl(dialect);
		const deps = testDeps(openStores(url), seededChance('race'));
		await insertWorld(deps);
		const made = await makeBatch(deps, staffOf('department', 'agency-snv'), SURVEY.id, {
			pointCode: 'STP',
			agencyCode: '',
			serviceCode: '',
			count: String(ROUNDS),
			format: 'csv',
			request: nonceOf(0)
		});
		const codes = made.ok ? made.value.codes : [];
		expect(codes).toHaveLength(ROUNDS);
		const senders = [await startSender(url, 'first'), await startSender(url, 'second')];
		const wrong: string[] = [];
		for (const [at, { scanned: code }] of codes.entries()) {
			const outcomes = await Promise.all(
				senders.map((child, which) => {
					const together = TOGETHER / senders.length;
					return sendBy(child, { code, first: (at * 2 + which) * TOGETHER, together });
				})
			);
			const ends = JSON.stringify(sum(outcomes));
			if (ends !== EXACTLY_ONE) wrong.push(ends);
		}
		for (const child of senders) child.disconnect();
		await Promise.all(senders.map((child) => once(child, 'exit')));
		expect(wrong).toEqual([]);
		expect(await keptIn(deps.db)).toMatchObject({ inbox: ROUNDS, receipts: ROUNDS });
		const open = deps.inbox.db.selectFrom('slip').select('hash').where('state', '!=', 'spent');
		expect(await open.execute()).toEqual([]);
		await deps.db.destroy();
		writeFigures(`slips raced on ${dialect}`, begun, { slips: ROUNDS, sent: ROUNDS * TOGETHER });
	}, 900_000);
});

const EXACTLY_ONE = JSON.stringify({ accepted: 1, 'slip-used': TOGETHER - 1 });

function sum(outcomes: readonly Outcome[]): Outcome {
	const total = (name: string) => outcomes.reduce((all, it) => all + (it[name] ?? 0), 0);
	const names = [...new Set(outcomes.flatMap((it) => Object.keys(it)))].sort();
	return Object.fromEntries(names.map((name) => [name, total(name)]));
}
