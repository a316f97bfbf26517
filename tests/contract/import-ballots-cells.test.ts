import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { insertWorld } from '../support/ballots.ts';
import { freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

const HEADING = 'agency,service,month,SF.CS,SF.DV,SF.GY';

describe('several choices of one cell', () => {
	test.each([
		['nc-1', undefined],
		['nc-1;nc-3', undefined],
		[' nc-1 ; nc-3 ;', undefined],
		['nc-1;nothing', 'no such option'],
		['nc-1,nc-3', 'no such option'],
		['nc-1;nc-2;nc-3;nc-4', 'too many options']
	])('%j: %s', async (cell, reason) => {
		const deps = testDeps(await freshDatabase('sqlite'));
		await insertWorld(deps, { questionnaire: { code: 'sipas', version: 1 } });
		const bytes = new TextEncoder().encode(`agency,month,NC\nSTP,2026-11,"${cell}"\n`);
		const refused = await importBallots(deps, { surveyId: 'dot-1', bytes }, 'cli');
		const faults = refused.ok ? [] : refused.error;
		expect(faults.length, 'the required ratings are not there').toBeGreaterThan(0);
		expect(faults.find((it) => it.column === 'NC')?.reason).toBe(reason);
		await deps.db.destroy();
	});
});

describe('any file', () => {
	test('is taken or refused by line and reason, never an error', async () => {
		const deps = testDeps(await freshDatabase('sqlite'));
		await insertWorld(deps);
		const cell = fc.constantFrom(
			'STP',
			'LLTP',
			'2026-11',
			'other',
			'',
			'"',
			'__proto__',
			'\0',
			';'
		);
		const line = fc.array(cell, { maxLength: 7 }).map((cells) => cells.join(','));
		const file = fc.array(line, { maxLength: 5 }).map((lines) => [HEADING, ...lines].join('\n'));
		const any = fc.oneof(file, fc.string({ unit: 'binary' }));
		const property = fc.asyncProperty(any, async (text) => {
			const bytes = new TextEncoder().encode(text);
			const read = await importBallots(deps, { surveyId: 'dot-1', bytes }, 'cli');
			expect(read.ok || read.error.every(({ line, reason }) => line >= 1 && reason)).toBe(true);
		});
		await fc.assert(property, { numRuns: 200 });
		await deps.db.destroy();
	});
});
