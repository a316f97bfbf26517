import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noteVerifierKey } from '#lib/domain/signed-note.ts';
import type { BundleSource } from '#lib/server/services/bundle/bundle-source.ts';
import { writeBundle } from '#lib/server/services/bundle/write-bundle.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { TEST_SIGNER } from '../support/deps.ts';
import { honestLog } from '../support/proof/honest-log.ts';

const VERIFY = fileURLToPath(new URL('../../verifier/verify.py', import.meta.url));
const LOG = honestLog('verifier', 4);

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'hai-long-verifier-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function verify(...args: string[]) {
	const { status, stdout, stderr } = spawnSync('python3', ['-B', VERIFY, ...args], {
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
}

async function written(source: BundleSource): Promise<string> {
	const path = join(folder, 'bundle');
	await writeBundle(source, TEST_SIGNER, path);
	return path;
}

/** @returns the path of a file that holds this text */
function kept(text: string): string {
	const path = join(folder, 'kept.txt');
	writeFileSync(path, text);
	return path;
}

async function* each<T>(items: readonly T[]): AsyncIterable<T> {
	yield* items;
}

const withoutBallots = ({ ballots: _ballots, ...open }: BundleSource): BundleSource => open;

describe('verify.py', () => {
	test('says in both languages that an honest bundle holds, and counts anew', async () => {
		const { status, stdout, stderr } = verify(await written(LOG.source));
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toMatch(/^\d+ mục, 5 mốc khóa số liệu, \d+ phiếu, 1 phiếu bị loại\.$/m);
		expect(stdout).toMatch(/^Data lock 5, root \S{43}=\.$/m);
		expect(stdout).toMatch(
			/^Every ballot was counted anew: the results agree \(\d+ cuts, \d+ of them hidden\)\.$/m
		);
		expect(stdout).toMatch(/^KHỚP: .*\nHOLDS: .*\n$/m);
	});

	test('says it in one language where asked', async () => {
		const { stdout } = verify(await written(withoutBallots(LOG.source)), '--lang', 'vi');
		expect(stdout).toContain('KHỚP');
		expect(stdout).not.toContain('HOLDS');
	});

	test.each([1, 3, 5])('proves that the log extends data lock %i', async (lock) => {
		const path = await written(withoutBallots(LOG.source));
		const note = LOG.notes[lock - 1] ?? '';
		const { status, stdout } = verify(path, '--against', kept(note));
		expect(status).toBe(0);
		expect(stdout).toMatch(/^Extends the earlier checkpoint \(\d+ entries\)\.$/m);
	});

	test('proves it of all data locks at once, as /verify gives them and an editor saved them', async () => {
		const path = await written(withoutBallots(LOG.source));
		const saved = `\uFEFF${LOG.notes.join('\n')}`.replaceAll('\n', '\r\n');
		const { status, stdout } = verify(path, '--against', kept(saved));
		expect(status).toBe(0);
		expect(stdout).toMatch(/^Extends the earlier checkpoint \(\d+ entries\)\.$/m);
		const others = [...LOG.notes.slice(0, 2), honestLog('another past', 4).notes[2]].join('\n');
		expect(verify(path, '--against', kept(others)).status).toBe(1);
	});

	test('takes a checkpoint that witnesses have signed too', async () => {
		const path = await written(LOG.source);
		const cosigned = `${LOG.notes[1]}— thanhtra.example ${Buffer.alloc(76, 7).toString('base64')}\n`;
		expect(verify(path, '--against', kept(cosigned)).status).toBe(0);
	});

	test('finds a past that the owner of the key wrote anew', async () => {
		const path = await written(honestLog('another past', 4).source);
		expect(verify(path).status).toBe(0);
		const { status, stderr } = verify(path, '--against', kept(LOG.notes[1] ?? ''));
		expect(status).toBe(1);
		expect(stderr).toMatch(/^DOES NOT HOLD: Today's log does not extend the earlier checkpoint/m);
	});

	test('finds a log that was set back', async () => {
		const path = await written(honestLog('verifier', 2).source);
		const { status, stderr } = verify(path, '--against', kept(LOG.notes[4] ?? ''));
		expect(status).toBe(1);
		expect(stderr).toContain('KHÔNG KHỚP: Nhật ký ngắn hơn mốc đối chiếu.');
	});

	test('finds a checkpoint that the key never signed', async () => {
		const path = await written(LOG.source);
		const forged = (LOG.notes[1] ?? '').replace(/^\d+$/m, '7');
		expect(verify(path, '--against', kept(forged)).status).toBe(1);
	});

	test('finds the data lock of a receipt as a person types it', async () => {
		const path = await written(withoutBallots(LOG.source));
		const [[receipt, lock] = ['', 0]] = LOG.receipts;
		const typed = receipt.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
		const { status, stdout } = verify(path, '--receipt', typed);
		expect(status).toBe(0);
		expect(stdout).toMatch(new RegExp(`^The receipt stands in data lock ${lock}\\.$`, 'm'));
		expect(verify(path, '--receipt', '0000-0000-0000-0000').status).toBe(1);
	});

	test('believes no other key than the one that is known', async () => {
		const path = await written(LOG.source);
		const { name, publicKey } = TEST_SIGNER;
		expect(verify(path, '--key', noteVerifierKey(sha256, name, publicKey)).status).toBe(0);
		const other = noteVerifierKey(sha256, name, publicKey.toReversed());
		expect(verify(path, '--key', other).status).toBe(1);
		expect(verify(path, '--key', 'no key').stderr).toContain('The public key is malformed');
	});

	test('finds a published count that the ballots do not bear out, though all is signed', async () => {
		const results = LOG.source.results.replace(/"count": (\d+)/, (_, count) => {
			return `"count": ${Number(count) + 1}`;
		});
		const { status, stderr } = verify(await written({ ...LOG.source, results }));
		expect(status).toBe(1);
		expect(stderr).toMatch(/^DOES NOT HOLD: The figures of .* contradict each other: SF/m);
	});

	test('finds a wrong number of ballots without seeing one', async () => {
		const results = LOG.source.results.replace(/"ballots": (\d+)/, '"ballots": 9$1');
		const { status } = verify(await written({ ...withoutBallots(LOG.source), results }));
		expect(status).toBe(1);
	});

	const withoutFigures = {
		...withoutBallots(LOG.source),
		results:
			'{ "survey": { "id": "thu-2026", "status": "open" }, "suppressed": true, "agencies": [] }'
	};

	test('believes a bundle that shows no figures yet', async () => {
		expect(verify(await written(withoutFigures)).status).toBe(0);
	});

	test('finds each entry that is kept back, though no figures are shown and all is signed', async () => {
		const entries = await Array.fromAsync(LOG.source.entries());
		expect(entries.length).toBeGreaterThan(5);
		for (const hidden of entries) {
			const shown = entries.filter((it) => it !== hidden);
			const source = { ...withoutFigures, entries: () => each(shown) };
			rmSync(join(folder, 'bundle'), { recursive: true, force: true });
			const { status, stderr } = verify(await written(source));
			expect(status, hidden.data).toBe(1);
			const isReceipts = hidden.data.startsWith('["receipts"');
			expect(stderr).toContain(isReceipts ? 'lacks its receipts' : 'an entry is kept back');
		}
	});

	test('believes a log that began before data locks told how many ballots they hold', async () => {
		const { source } = honestLog('old', 4, { withBallots: (lock) => lock > 2 });
		expect(verify(await written(source)).status).toBe(0);
	});

	test('believes no data lock that stops telling it', async () => {
		const { source } = honestLog('stops', 4, { withBallots: (lock) => lock !== 3 });
		const { status, stderr } = verify(await written(source));
		expect(status).toBe(1);
		expect(stderr).toContain('Lock 3 tells another number of ballots');
	});
});

test('the same log gives the same bytes', async () => {
	const first = await written(LOG.source);
	const second = join(folder, 'again');
	await writeBundle(honestLog('verifier', 4).source, TEST_SIGNER, second);
	for (const name of ['manifest.txt', 'ballots.jsonl', 'results.json']) {
		expect(readFileSync(join(second, name))).toEqual(readFileSync(join(first, name)));
	}
});

test('nothing is written over what lies there', async () => {
	const path = await written(LOG.source);
	await expect(writeBundle(LOG.source, TEST_SIGNER, path)).rejects.toThrow(/^already-exists/);
});

test('no word of a citizen stands in an auditor’s bundle', async () => {
	const path = await written(LOG.source);
	expect(readFileSync(join(path, 'ballots.jsonl'), 'utf8')).not.toMatch(/góp ý|chờ lâu/);
});
