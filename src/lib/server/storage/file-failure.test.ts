import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FileFailure, fileFailure, orFileFailure } from './file-failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'hai-long-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

function thrownBy(work: () => unknown): unknown {
	try {
		work();
	} catch (error) {
		return error;
	}
	return expect.fail('nothing was thrown');
}

/** As Node makes them. */
function systemError(code: string, syscall: string, path?: string): Error {
	const named = { code, syscall, ...(path !== undefined && { path }) };
	return Object.assign(new Error(`${code}: words of the system, ${syscall}`), named);
}

describe('a refusal of the file system says which file, why and what to do', () => {
	test.each([
		['EACCES', 'open', 'cannot open /a/b: this user may not; run it as the owner, or name another'],
		['EROFS', 'open', 'cannot open /a/b: its disk can only be read'],
		['ENOSPC', 'copyfile', 'cannot copy /a/b: the disk is full; make room'],
		['ENOENT', 'open', 'cannot open /a/b: there is no folder /a (ENOENT)'],
		['ENOENT', 'mkdir', 'cannot make the folder /a/b: there is no folder /a (ENOENT)'],
		['EXDEV', 'rename', 'cannot move /a/b: see its code (EXDEV)'],
		['EPIPE', 'quotactl', 'cannot use /a/b: see its code (EPIPE)']
	])('%s of %s', (code, syscall, line) => {
		expect(fileFailure(systemError(code, syscall, '/a/b'))?.message).toContain(line);
	});

	test('as Node itself throws it', () => {
		const missing = join(folder, 'missing');
		expect(fileFailure(thrownBy(() => readFileSync(missing)))?.message).toBe(
			`cannot open ${missing}: there is no such file (ENOENT)`
		);
		const file = join(folder, 'file');
		writeFileSync(file, '');
		expect(fileFailure(thrownBy(() => readdirSync(join(file, 'a'))))?.message).toMatch(/ENOTDIR/);
		expect(fileFailure(thrownBy(() => writeFileSync('/dev/full', 'a')))?.message).toBe(
			'cannot write: the disk is full; make room, then run it again (ENOSPC)'
		);
	});

	test('also where the system’s call knows no path', async () => {
		const tried = { what: 'read', path: folder } as const;
		const failed = orFileFailure(tried, () => readFile(folder));
		await expect(failed).rejects.toEqual(
			new FileFailure(`cannot read ${folder}: it is a folder; name a file (EISDIR)`)
		);
	});
});

test.each([
	new Error('a bug'),
	systemError('ECONNREFUSED', 'connect'),
	systemError('ECONNRESET', 'read'),
	systemError('ENOENT', 'connect'),
	'no error'
])('%s is no refusal of the file system', async (error) => {
	expect(fileFailure(error)).toBeUndefined();
	const tried = { what: 'write', path: '/a' } as const;
	await expect(orFileFailure(tried, () => Promise.reject(error as Error))).rejects.toBe(error);
});
