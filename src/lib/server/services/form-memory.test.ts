import { beforeEach, describe, expect, test } from 'vitest';
import { createFormMemory, REMEMBERED_MS, type FormMemory } from './form-memory.ts';
import type { BallotForm } from './forms.ts';

/** Told apart by the survey's name alone. */
const formOf = (id: string) => ({ survey: { id } }) as BallotForm;

let now: number;
let reads: number;
let memory: FormMemory;
beforeEach(() => {
	now = 0;
	reads = 0;
	memory = createFormMemory(() => now);
});

const ask = (code: string) => memory(code, async () => formOf(`${code} ${(reads += 1)}`));

describe('the form of a point', () => {
	test('is read once a second, however many ask', async () => {
		const asked = await Promise.all([ask('A'), ask('A'), ask('A')]);
		now = REMEMBERED_MS - 1;
		expect([...asked, await ask('A')].map((it) => it.survey.id)).toEqual(Array(4).fill('A 1'));
		now = REMEMBERED_MS;
		expect((await ask('A')).survey.id).toBe('A 2');
	});

	test('is not another point’s', async () => {
		expect((await ask('A')).survey.id).toBe('A 1');
		expect((await ask('B')).survey.id).toBe('B 2');
	});

	test('that could not be read is asked for again at once', async () => {
		await expect(memory('A', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
		expect((await ask('A')).survey.id).toBe('A 1');
	});

	test('makes room for others', async () => {
		for (let at = 0; at < 501; at += 1) await ask(`P${at}`);
		expect((await ask('P0')).survey.id).toBe('P0 502');
		expect((await ask('P500')).survey.id).toBe('P500 501');
	});
});
