import { describe, expect, test } from 'vitest';
import { GroupCommit, type Pace } from './group-commit.ts';

/** Time that stands until a test moves it. */
class Clock implements Pace {
	now = 0;
	#later: { at: number; call: () => void }[] = [];
	clock = () => this.now;
	later = (milliseconds: number, call: () => void) =>
		void this.#later.push({ at: this.now + milliseconds, call });

	/** Lets so much time pass, and all happen that waits for it. */
	async pass(milliseconds: number): Promise<void> {
		this.now += milliseconds;
		const due = this.#later.filter((it) => it.at <= this.now);
		this.#later = this.#later.filter((it) => it.at > this.now);
		for (const { call } of due) call();
		for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
	}
}

/** Commits as long as the test says, and writes down what was committed together. */
function tried(milliseconds: () => number) {
	const clock = new Clock();
	const batches: number[][] = [];
	const group = new GroupCommit<number, string>(async (items) => {
		batches.push([...items]);
		clock.now += milliseconds();
		if (items.includes(-1)) throw new Error('full');
		return items.map((it) => `kept ${it}`);
	}, clock);
	return { clock, batches, group };
}

describe('a group commit', () => {
	test('commits together what arrived in the same turn, and answers each', async () => {
		const { clock, batches, group } = tried(() => 0);
		const answers = Promise.all([1, 2, 3].map((it) => group.append(it)));
		expect(batches).toEqual([]);
		await clock.pass(0);
		expect(await answers).toEqual(['kept 1', 'kept 2', 'kept 3']);
		expect(batches).toEqual([[1, 2, 3]]);
	});

	test('never holds more than 64, and does not wait for more', async () => {
		const { clock, batches, group } = tried(() => 1000);
		const first = group.append(0);
		await clock.pass(0);
		await first;
		const all = Promise.all(Array.from({ length: 130 }, (_, at) => group.append(at)));
		await clock.pass(0);
		expect(batches.map((it) => it.length)).toEqual([1, 64, 64]);
		await clock.pass(5);
		expect(await all).toHaveLength(130);
		expect(batches.map((it) => it.length)).toEqual([1, 64, 64, 2]);
	});

	/** Commits so many together. */
	async function commitOf(count: number, { clock, group }: ReturnType<typeof tried>) {
		const all = Promise.all(Array.from({ length: count }, (_, at) => group.append(at)));
		for (let passed = 0; passed <= 5; passed += 1) await clock.pass(passed === 0 ? 0 : 1);
		await all;
	}

	test.each([
		{ took: [2, 2], waits: 2 },
		{ took: [40, 40], waits: 5 },
		{ took: [3, 40], waits: 3 },
		{ took: [40, 3], waits: 3 }
	])('after two commits of several that took $took ms gathers for $waits ms', async (row) => {
		const took = [...row.took];
		const trial = tried(() => took.shift() ?? 0);
		const { clock, batches, group } = trial;
		await commitOf(4, trial);
		await commitOf(4, trial);
		const second = group.append(5);
		await clock.pass(row.waits - 1);
		const third = group.append(6);
		expect(batches).toHaveLength(2);
		await clock.pass(1);
		await Promise.all([second, third]);
		expect(batches[2]).toEqual([5, 6]);
	});

	test.each([
		{ sizes: [1, 4], name: 'a single slow commit of several' },
		{ sizes: [4, 3], name: 'a slow commit of few' }
	])('after $name waits for nobody', async ({ sizes }) => {
		const trial = tried(() => 40);
		for (const size of sizes) await commitOf(size, trial);
		const next = trial.group.append(9);
		await trial.clock.pass(0);
		expect(await next).toBe('kept 9');
	});

	test('counts what the first has waited already, while the last commit went on', async () => {
		let finish: () => void = () => undefined;
		const clock = new Clock();
		const batches: number[][] = [];
		const group = new GroupCommit<number, number>(async (items) => {
			batches.push([...items]);
			await new Promise<void>((resolve) => (finish = resolve));
			return items;
		}, clock);
		const finished = async () => {
			finish();
			for (let turn = 0; turn < 2; turn += 1) await clock.pass(0);
		};
		const answers = [1, 2, 3, 4].map((it) => group.append(it));
		await clock.pass(0);
		answers.push(...[5, 6, 7, 8].map((it) => group.append(it)));
		await clock.pass(4);
		await finished();
		answers.push(group.append(9));
		await clock.pass(3);
		await finished();
		expect(batches).toEqual([[1, 2, 3, 4], [5, 6, 7, 8], [9]]);
		finish();
		expect(await Promise.all(answers)).toHaveLength(9);
	});

	test('that fails fails for all that it held, and for nobody else', async () => {
		const { clock, group } = tried(() => 0);
		const failed = Promise.allSettled([group.append(1), group.append(-1)]);
		await clock.pass(0);
		expect((await failed).map((it) => it.status)).toEqual(['rejected', 'rejected']);
		const next = group.append(2);
		await clock.pass(0);
		expect(await next).toBe('kept 2');
	});

	test('is drained when nothing is left that was given', async () => {
		const { clock, batches, group } = tried(() => 0);
		const answer = group.append(1);
		const drained = group.drain().then(() => batches.length);
		await clock.pass(0);
		expect(await drained).toBe(1);
		expect(await answer).toBe('kept 1');
	});
});
