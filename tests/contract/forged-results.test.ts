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

/** Figures that no ballot bears out. */
function rank(agency: Numbers | undefined): void {
	if (agency) agency.ranked = { ballots: 99999, questions: [] };
}

function addRanked(agency: Numbers): void {
	delete agency.ranked;
	agency.sources = [{ source: 'ranked', ballots: 99999, questions: [] }];
}

describe('results that were written by hand and signed are believed by neither verifier:', () => {
	const python = startVerifier();
	afterAll(() => python.stop());

	async function holds(source: BundleSource): Promise<[boolean, boolean]> {
		rmSync(join(folder, 'bundle'), { recursive: true, force: true });
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
		[
			'a question of another field',
			({ questions }) => Object.assign(questions[0]!, { domain: 'service' })
		],
		['another threshold', ({ method }) => Object.assign(method as object, { threshold: 3 })],
		['what ranks, and not by what', (it) => (delete it.ranking, rank(it.agencies[0]))],
		['what ranks, and by nothing', (it) => ((it.ranking = { sources: [] }), rank(it.agencies[0]))],
		['what ranks, by an invented source', (it) => (it.ranking = { sources: ['ranked'] })],
		['a source that is none', (it) => (it.sources = [{ ...it, source: 'ranked' }])],
		['a source that is none, of an agency', ({ agencies }) => agencies.forEach(addRanked)],
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

	const NOBODY = honestLog('nobody', 0, { isFrozen: true }).source;
	const numbered = (count: number) => {
		const { questions } = JSON.parse(LOG.source.results) as Numbers;
		return questions.map((it) => ({ id: it.id, kind: it.kind, answered: count, options: [] }));
	};
	const empty = (parts: object, agency: object) => {
		const { survey, method } = JSON.parse(LOG.source.results) as Numbers;
		const services = {
			code: 'STP',
			name: 'STP',
			ballots: 0,
			waiting: 0,
			questions: [],
			services: []
		};
		const whole = { ballots: 0, waiting: 0, questions: [], agencies: [{ ...services, ...agency }] };
		return JSON.stringify({ survey, method, ...whole, ...parts });
	};
	const FIGURES = { ballots: 5000, questions: numbered(5000) };
	const OF_NOBODY: [string, object, object][] = [
		['questions', { questions: numbered(5000) }, {}],
		['a source', { sources: [{ source: 'slip', ...FIGURES }] }, {}],
		['a service', {}, { services: [{ code: 'X', name: 'X', ...FIGURES }] }],
		['what ranks', {}, { ranked: FIGURES }]
	];
	describe.each([
		['and their document', NOBODY],
		['and no document', { ...NOBODY, questionnaires: [] }]
	])('figures of nobody, %s', (_, source) => {
		test.each(OF_NOBODY)('in %s', async (__, parts, agency) => {
			const forged = { ...source, results: empty(parts, agency) };
			expect(await holds(forged)).toEqual([false, false]);
			expect(await holds(openOf(forged))).toEqual([false, false]);
		});
	});

	test('but a survey that nobody answered has none, and holds', async () => {
		const source = { ...NOBODY, questionnaires: [], results: empty({}, {}) };
		expect(await holds(source)).toEqual([true, true]);
		expect(await holds(openOf(source))).toEqual([true, true]);
	});

	test('figures beside results that are not published', async () => {
		const { survey, questions, sources } = JSON.parse(LOG.source.results) as Numbers;
		const hidden = {
			survey: { ...(survey as object), status: 'closed' },
			suppressed: true,
			agencies: []
		};
		const results = JSON.stringify({ ...hidden, questions, sources });
		expect(await holds({ ...openOf(LOG.source), results })).toEqual([false, false]);
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
