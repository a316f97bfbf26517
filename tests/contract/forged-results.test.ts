import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freezeCode } from '#lib/domain/freeze.ts';
import { loggedQuestionnaire } from '#lib/domain/questionnaire-text.ts';
import type { BundleSource } from '#lib/server/services/bundle/bundle-source.ts';
import { writeBundle } from '#lib/server/services/bundle/write-bundle.ts';
import { TEST_SIGNER } from '../support/deps.ts';
import { readBundle, writeBundleText } from '../support/proof/bundle-text.ts';
import { BundleFault, checkBundle } from '../support/proof/check-bundle.ts';
import { SHORT } from '../support/proof/honest-ballots.ts';
import { FREEZE_SHA256, honestLog } from '../support/proof/honest-log.ts';
import { startVerifier } from '../support/proof/verifier-process.ts';

const LOG = honestLog('verifier', 4);

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'hai-long-forged-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function written(source: BundleSource): Promise<string> {
	const path = join(folder, 'bundle');
	await writeBundle(source, TEST_SIGNER, path);
	return path;
}

const openOf = ({ ballots: _ballots, ...open }: BundleSource): BundleSource => open;

type Numbers = Record<string, unknown> & { questions: Record<string, unknown>[] };

/** The honest results, altered by hand. */
function altered(change: (results: Numbers & { agencies: Numbers[] }) => void): string {
	const results = JSON.parse(LOG.source.results) as Numbers & { agencies: Numbers[] };
	change(results);
	return JSON.stringify(results);
}

/** Everything but `suppressed: true` is taken away. */
function hide(cut: Record<string, unknown>): void {
	for (const name of ['ballots', 'waiting', 'voided', 'questions']) delete cut[name];
	cut.suppressed = true;
}

describe('results that were written by hand and signed are believed by neither verifier:', () => {
	const python = startVerifier();
	afterAll(() => python.stop());

	async function holds(source: BundleSource): Promise<[boolean, boolean]> {
		const path = await written(source);
		const second = () => checkBundle(readBundle(path), 'whole');
		const first = await python.verdict(path, 'whole');
		return [first.holds, !isFaulty(second)];
	}

	const WAYS: [string, (results: Numbers & { agencies: Numbers[] }) => void][] = [
		['a share', ({ questions }) => Object.assign(questions[0]?.satisfied ?? {}, { share: 0.99 })],
		['who answered', ({ questions }) => Object.assign(questions[0] ?? {}, { answered: 9999 })],
		['no question', (results) => Object.assign(results, { questions: [] })],
		['ballots that wait', (it) => Object.assign(it, { ballots: 5000, waiting: 4950 })],
		['hidden and shown', (results) => Object.assign(results, { suppressed: true })],
		['everything hidden', (it) => [it, ...it.agencies].forEach(hide)],
		['one agency hidden', ({ agencies }) => agencies.slice(0, 1).forEach(hide)]
	];
	test.each(WAYS)('%s', async (_, change) => {
		expect(await holds({ ...LOG.source, results: altered(change) })).toEqual([false, false]);
	});

	test.each([
		['hidden by a word', (it: Numbers) => Object.assign(it, { suppressed: 'no' })],
		['no voided ballot', (it: Numbers) => delete it.voided]
	])('in the public bundle %s', async (_, change) => {
		const source = { ...openOf(LOG.source), results: altered(change) };
		expect(await holds(source)).toEqual([false, false]);
	});

	test('another questionnaire than the log has', async () => {
		const other = { ...SHORT, title: { vi: 'Khác', en: 'Other' } };
		expect(await holds({ ...LOG.source, questionnaires: [loggedQuestionnaire(other)] })).toEqual([
			false,
			false
		]);
	});

	test('no questionnaire in a log that tells its ballots', async () => {
		const { source } = honestLog('verifier', 4, { isAsked: false });
		expect(await holds(source)).toEqual([false, false]);
	});

	const frozen = (code: string, change = (_: Numbers) => undefined as unknown) => {
		return altered((it) => {
			Object.assign(it, { freeze: { number: 1, code } });
			change(it);
		});
	};
	const CODE = freezeCode(Buffer.from(FREEZE_SHA256, 'hex'));
	test.each([
		['as they were', '1', frozen(CODE), true],
		['under another code', '1', frozen('000000000000'), false],
		['with another number', '1', frozen(CODE, (it) => Object.assign(it, { ballots: 99 })), false],
		['that the log has not', '2', frozen(CODE), false]
	])('frozen figures %s', async (_, number, text, isHonest) => {
		const path = await written(honestLog('verifier', 4, { isFrozen: true }).source);
		const files = new Map([...readBundle(path), [`freezes/${number}.json`, latin1(text)]]);
		writeBundleText(path, files);
		expect((await python.verdict(path, 'log')).holds).toBe(isHonest);
		expect(isFaulty(() => checkBundle(files, 'log'))).toBe(!isHonest);
	});
});

const latin1 = (text: string) => Buffer.from(text).toString('latin1');

function isFaulty(check: () => void): boolean {
	try {
		check();
		return false;
	} catch (error) {
		if (error instanceof BundleFault) return true;
		throw error;
	}
}
