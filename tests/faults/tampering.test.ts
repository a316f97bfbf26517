import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BundleSource } from '#lib/server/services/bundle/bundle-source.ts';
import { writeBundle } from '#lib/server/services/bundle/write-bundle.ts';
import { TEST_SIGNER } from '../support/deps.ts';
import { readBundle, writeBundleText, type Bundle } from '../support/proof/bundle-text.ts';
import { BundleFault, checkBundle } from '../support/proof/check-bundle.ts';
import { honestLog, type LogOptions } from '../support/proof/honest-log.ts';
import { logFiles, tamper } from '../support/proof/tamper.ts';
import { startVerifier, type Mode } from '../support/proof/verifier-process.ts';
import { randomOf, SEED } from './random.ts';
import { writeFigures } from './report.ts';

const LONG = process.env.FAULTS === 'long';
const TAMPERINGS = LONG ? 100_000 : 1_000;
const HONEST = LONG ? 1_000 : 50;

let folder: string;
let python: ReturnType<typeof startVerifier>;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'hai-long-bundles-'));
	python = startVerifier();
});
afterAll(() => {
	python.stop();
	rmSync(folder, { recursive: true });
});

/** Both verifiers' word, which must be the same. */
async function holds(bundle: Bundle, mode: Mode): Promise<boolean> {
	const path = join(folder, 'bundle');
	writeBundleText(path, bundle);
	const { holds: first, reason } = await python.verdict(path, mode);
	expect({ first, reason }).toEqual({ first: secondOpinion(bundle, mode), reason });
	return first;
}

function secondOpinion(bundle: Bundle, mode: Mode): boolean {
	try {
		checkBundle(bundle, mode);
		return true;
	} catch (error) {
		if (error instanceof BundleFault) return false;
		throw error;
	}
}

async function honestBundle(
	seed: string,
	locks: number,
	isPublic: boolean,
	options: LogOptions = { isFrozen: true }
): Promise<Bundle> {
	const path = join(folder, 'honest');
	rmSync(path, { recursive: true, force: true });
	const { ballots, ...open } = honestLog(seed, locks, options).source;
	const source: BundleSource = isPublic || !ballots ? open : { ...open, ballots };
	await writeBundle(source, TEST_SIGNER, path);
	return readBundle(path);
}

test(`both verifiers believe ${HONEST} honest bundles`, { timeout: 3_600_000 }, async () => {
	let refused = 0;
	for (let at = 0; at < HONEST; at++) {
		const bundle = await honestBundle(`honest ${SEED} ${at}`, 2 + (at % 7), at % 2 === 0);
		if (!(await holds(bundle, 'whole')) || !(await holds(bundle, 'log'))) refused += 1;
	}
	expect(refused).toBe(0);
});

test(`and ${HONEST} of one to twelve agencies, of which some are small and hidden`, async () => {
	const refused: string[] = [];
	for (let at = 0; at < HONEST; at++) {
		const seed = `uneven ${SEED} ${at}`;
		const options = { agencies: 1 + (at % 12) };
		const bundle = await honestBundle(seed, 1 + (at % 11), at % 2 === 0, options);
		if (!(await holds(bundle, 'whole'))) refused.push(seed);
	}
	expect(refused).toEqual([]);
}, 3_600_000);

test(`both find each of ${HONEST} logs whose owner chose late what was asked`, async () => {
	const believed: string[] = [];
	for (let at = 0; at < HONEST; at++) {
		const seed = `late ${SEED} ${at}`;
		const locks = 2 + (at % 7);
		const options = { askedAt: 2 + (at % (locks - 1)) };
		const bundle = await honestBundle(seed, locks, at % 2 === 0, options);
		if (await holds(bundle, 'whole')) believed.push(seed);
	}
	expect(believed).toEqual([]);
}, 3_600_000);

test(`both find each of ${TAMPERINGS} tamperings`, { timeout: 7_200_000 }, async () => {
	const begun = performance.now();
	const random = randomOf(SEED);
	const missed: string[] = [];
	let bundle = new Map<string, string>() as Bundle;
	for (let at = 0; at < TAMPERINGS; at++) {
		if (at % 50 === 0) bundle = await honestBundle(`tampered ${SEED} ${at}`, 3, at % 100 === 0);
		// Half the time the owner of the files mends the list too: then the log alone must give it away.
		const mode: Mode = at % 2 === 0 ? 'whole' : 'log';
		const files = mode === 'whole' ? [...bundle.keys()] : logFiles(bundle);
		const tampered = tamper(bundle, random, files);
		if (await holds(tampered.bundle, mode))
			missed.push(`${at}: ${mode} ${tampered.way} ${tampered.file}`);
	}
	writeFigures('tampering', begun, { seed: SEED, bundles: TAMPERINGS, missed: missed.length });
	expect(missed).toEqual([]);
});
