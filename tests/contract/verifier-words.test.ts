import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BundleSource } from '#lib/server/services/bundle/bundle-source.ts';
import { writeBundle } from '#lib/server/services/bundle/write-bundle.ts';
import { TEST_SIGNER } from '../support/deps.ts';
import { honestLog } from '../support/proof/honest-log.ts';

const VERIFY = fileURLToPath(new URL('../../verifier/verify.py', import.meta.url));
const LOG = honestLog('verifier', 4);

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'hai-long-words-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function verify(...args: string[]) {
	return spawnSync('python3', ['-B', VERIFY, ...args], { encoding: 'utf8' });
}

async function written(source: BundleSource): Promise<string> {
	const path = join(folder, 'bundle');
	await writeBundle(source, TEST_SIGNER, path);
	return path;
}

describe('verify.py', () => {
	test.each([
		['--receipt', 'no receipt'],
		['--key', 'no key'],
		['--against', '/no/such/file']
	])('says that %s %s was typed wrongly, and does not blame the bundle', async (...args) => {
		expect(verify(await written(LOG.source), ...args)).toMatchObject({ status: 2, stdout: '' });
	});

	test('takes no link for a folder of the bundle', async () => {
		const path = await written(LOG.source);
		symlinkSync(tmpdir(), join(path, 'more'));
		expect(verify(path).stderr).toContain('DOES NOT HOLD: There is a link: more.');
	});

	test('says aloud what a gap would hide from a terminal', async () => {
		const reason = '\u001b[1A\u001b[2K\u202egap';
		const { status, stdout } = verify(await written(honestLog('gap', 3, { gap: reason }).source));
		expect(status).toBe(0);
		expect(stdout).toContain('A GAP, ballots may be missing: \\x1b[1A\\x1b[2K\\u202egap; ');
		expect(stdout).toMatch(/^HOLDS, WITH A GAP: /m);
	});

	test('says of how many ballots it is not shown what they were asked', async () => {
		const older = { withBallots: (lock: number) => lock > 2, askedAt: 3 };
		const log = honestLog('verifier', 4, older);
		const { status, stdout } = verify(await written(log.source));
		expect(status).toBe(0);
		const early = (await Array.fromAsync(log.source.entries())).find((it) =>
			it.data.startsWith('["questionnaire"')
		);
		const ballots = (early?.at ?? 0) - 3; // a file, and two lists of receipts
		expect(stdout).toContain(`What was asked was logged after ${ballots} ballots: `);
	});

	test('counts the hidden cuts that have ten ballots and more', async () => {
		const { source } = honestLog('verifier', 6);
		const results = JSON.parse(source.results) as { sources: { source: string }[] };
		results.sources = results.sources.map((it) => ({ source: it.source, suppressed: true }));
		const path = await written({ ...source, results: JSON.stringify(results) });
		const { status, stdout } = verify(path, '--lang', 'en');
		expect(status).toBe(0);
		expect(stdout).toMatch(/^3 of the hidden cuts have 10 ballots and more: /m);
	});

	test('reads no questionnaire outside of the bundle', async () => {
		const path = await written({ ...LOG.source, questionnaire: '../../short' });
		expect(verify(path).stderr).toContain('DOES NOT HOLD: The manifest is malformed.');
	});

	test('cannot check what is not there, and says so', () => {
		const { status, stderr } = verify(join(folder, 'nothing'));
		expect({ status, stderr }).toMatchObject({ status: 2 });
		expect(stderr).toContain('there is no');
	});
});
