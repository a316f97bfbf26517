import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNELS } from './channel.ts';
import { isInCut, type CutKey } from './cut-key.ts';
import { isSmall } from './disclosure.ts';
import { hiddenCuts, type BaseCell } from './hidden-cuts.ts';
import { parsePeriod } from './period.ts';

function cell(agencyId: string, ballots: number, rest: Partial<BaseCell> = {}): BaseCell {
	return { agencyId, serviceCode: 'S1', channel: 'poster', month: '2024-11', ballots, ...rest };
}

function period(text: string): Required<Pick<CutKey, 'period'>> {
	const parsed = parsePeriod(text);
	if (parsed === undefined) throw new RangeError(text);
	return { period: parsed };
}

describe('hiddenCuts', () => {
	test('hides a small agency and the two smallest others, and all that is within them', () => {
		const isHidden = hiddenCuts(
			[5, 12, 14, 40, 50, 60].map((ballots, at) => cell('ABCDEF'.charAt(at), ballots))
		);
		const hidden = [...'ABCDEF'].filter((agencyId) => isHidden({ agencyId }));
		// With B alone beside it, B's own people would know A: 17 less 12.
		expect(hidden).toEqual(['A', 'B', 'C']);
		expect(isHidden({ agencyId: 'B', serviceCode: 'S1' })).toBe(true);
		expect(isHidden({ agencyId: 'B', channel: 'poster' })).toBe(true);
		expect(isHidden({})).toBe(false);
	});

	test('hides the total where too few others are left to hide a small agency among', () => {
		const isHidden = hiddenCuts([cell('A', 5), cell('B', 12), cell('C', 40)]);
		expect(['A', 'B', 'C'].filter((agencyId) => isHidden({ agencyId }))).toEqual(['A']);
		expect(isHidden({})).toBe(true);
	});

	test('of the own agencies hides the small ones and their total, and nothing beside them', () => {
		const cells = [cell('A', 5), cell('B', 12), cell('C', 40)];
		const isHidden = hiddenCuts(cells, { isOwn: true });
		expect(['A', 'B', 'C'].filter((agencyId) => isHidden({ agencyId }))).toEqual(['A']);
		expect(isHidden({})).toBe(true);
	});

	test('hides all but a small rest: the rest could be subtracted', () => {
		const isHidden = hiddenCuts([cell('A', 45), cell('A', 5, { channel: 'paper' })]);
		expect(isHidden({ agencyId: 'A' })).toBe(false);
		expect(isHidden({ agencyId: 'A', channel: 'poster' })).toBe(true);
		expect(isHidden({ channel: 'paper' })).toBe(true);
	});

	test('hides a month beside a small one, unless it is all of its quarter', () => {
		const isHidden = hiddenCuts([
			cell('A', 30, { month: '2024-10' }),
			cell('A', 5, { month: '2024-11' }),
			cell('A', 30, { month: '2024-03' })
		]);
		expect(isHidden(period('2024-10'))).toBe(true);
		expect(isHidden(period('2024-11'))).toBe(true);
		expect(isHidden(period('2024-Q4'))).toBe(false);
		expect(isHidden(period('2024-03'))).toBe(false);
		expect(isHidden(period('2024'))).toBe(false);
	});

	test('hides no cut without ballots: it has no figures', () => {
		expect(hiddenCuts([cell('A', 50)])({ agencyId: 'B' })).toBe(false);
	});

	test('does not depend on the order of the cells', () => {
		const cells = [5, 12, 12, 12, 40, 50].map((it, at) => cell('ABCDEF'.charAt(at), it));
		const hidden = (given: BaseCell[]) =>
			[...'ABCDEF'].filter((agencyId) => hiddenCuts(given)({ agencyId }));
		expect(hidden([...cells].reverse())).toEqual(hidden(cells));
	});
});

const someCells = fc.array(
	fc.record({
		agencyId: fc.constantFrom('A', 'B', 'C'),
		serviceCode: fc.constantFrom('', 'S1', 'S2'),
		channel: fc.constantFrom(...CHANNELS.slice(0, 3)),
		month: fc.constantFrom('2023-12', '2024-01', '2024-02', '2024-11'),
		ballots: fc.oneof(fc.nat(12), fc.nat(60))
	}),
	{ maxLength: 14 }
);

/** Every cut that a page, a file or the API can be asked for. */
const EVERY_CUT: readonly CutKey[] = ['2023', '2024', '2024-Q1', '2024-01', '2024-02', undefined]
	.map((text) => (text === undefined ? {} : period(text)))
	.flatMap((key) => [key, ...CHANNELS.slice(0, 3).map((channel) => ({ ...key, channel }))])
	.flatMap((key) => [key, ...['A', 'B', 'C'].map((agencyId) => ({ ...key, agencyId }))])
	.flatMap((key: CutKey) =>
		key.agencyId === undefined
			? [key]
			: [key, ...['', 'S1', 'S2'].map((serviceCode) => ({ ...key, serviceCode }))]
	);

/** The cells with ballots in a cut, and how many there are together. */
function contents(cells: readonly BaseCell[], key: CutKey) {
	const within = [...cells.keys()].filter((at) => {
		const it = cells[at];
		return it !== undefined && it.ballots > 0 && isInCut(it, key);
	});
	const base = within.reduce((sum, at) => sum + (cells[at]?.ballots ?? 0), 0);
	return { within: new Set(within), base };
}

test('no two shown cuts, one within the other, differ by fewer than ten ballots', () => {
	fc.assert(
		fc.property(someCells, (cells) => {
			const isHidden = hiddenCuts(cells);
			const shown = EVERY_CUT.filter((key) => !isHidden(key)).map((key) => contents(cells, key));
			for (const whole of shown) {
				for (const part of shown) {
					if (part.base > 0 && part.within.isSubsetOf(whole.within)) {
						expect(isSmall(whole.base - part.base)).toBe(false);
					}
				}
			}
		})
	);
});

test('no small cut is shown, nor one within a hidden agency', () => {
	fc.assert(
		fc.property(someCells, (cells) => {
			const isHidden = hiddenCuts(cells);
			for (const key of EVERY_CUT) {
				const { base } = contents(cells, key);
				if (isSmall(base)) expect(isHidden(key)).toBe(true);
				const { agencyId } = key;
				if (base > 0 && agencyId !== undefined && isHidden({ agencyId })) {
					expect(isHidden(key)).toBe(true);
				}
			}
		})
	);
});
