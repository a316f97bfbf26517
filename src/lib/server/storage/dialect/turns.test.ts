import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('one at a time has the turn, in the order of asking', async () => {
	const turns = new Turns();
	const seen: string[] = [];
	const work = async (name: string) => {
		await turns.take();
		seen.push(`${name} begins`);
		await Promise.resolve();
		seen.push(`${name} ends`);
		turns.give();
	};
	await Promise.all(['first', 'second', 'third'].map(work));
	expect(seen).toEqual(
		['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`])
	);
});

test('a turn that was given back is there for the next at once', async () => {
	const turns = new Turns();
	await turns.take();
	turns.give();
	await turns.take();
	let came = false;
	const other = turns.take().then(() => (came = true));
	await Promise.resolve();
	expect(came).toBe(false);
	turns.give();
	await other;
	expect(came).toBe(true);
});
