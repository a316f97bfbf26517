import { spawn } from 'node:child_process';
import { getPriority } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { lowerPriority } from './priority.ts';

const idle = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
afterAll(() => idle.kill());

// From wherever the tests themselves were started: 0, or below where somebody runs them gently.
test('goes down and never up', () => {
	const id = idle.pid ?? NaN;
	const before = getPriority(id);
	lowerPriority(id, before);
	expect(getPriority(id)).toBe(before);
	lowerPriority(id, 17);
	expect(getPriority(id)).toBe(Math.max(before, 17));
	lowerPriority(id, 5);
	expect(getPriority(id)).toBe(Math.max(before, 17));
});
