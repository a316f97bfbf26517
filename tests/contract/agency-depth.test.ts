import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resultsChart } from '#lib/server/services/overview/results-charts.ts';
import { agencyResultsPage } from '#lib/server/services/overview/agency.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { RenderResults } from '#lib/server/services/reports/render-results.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const agency = staffOf('agency', 'agency-stp');
const department = staffOf('department', 'agency-snv');

describe.each(DIALECTS)('one agency in depth on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		await castMany(deps, { first: 13, count: 11, code: 'STP-LLTP' });
		now = GRACE_END;
		await sealDue(deps);
	});
	afterEach(() => deps.db.destroy());

	const read = (viewer: Staff | undefined, query = '') =>
		agencyResultsPage(deps, viewer, 'dot-1', { code: 'STP', query: new URLSearchParams(query) });
	const draw = (query: string, viewer: Staff = agency) =>
		resultsChart(deps, viewer, 'dot-1', {
			code: 'STP',
			query: new URLSearchParams(query),
			locale: 'vi'
		});

	test('shows its channels and months, each with its ballots', async () => {
		const { parts } = await read(agency);
		expect(parts?.channels.map(({ of, ballots }) => [of, ballots])).toEqual([
			['poster', 12],
			['kiosk', 11]
		]);
		expect(parts?.months.map(({ of, ballots }) => [of, ballots])).toEqual([['2026-11', 23]]);
	});

	test('has no parts where the address limits the figures further', async () => {
		expect((await read(agency, 'channel=kiosk')).parts).toBeUndefined();
	});

	test('is for the agency itself, and for no other', async () => {
		expect(await codeOf(read(staffOf('agency', 'agency-snv')))).toBe('not-allowed');
		expect(await codeOf(read(undefined))).toBe('not-logged-in');
	});

	/** Label and figure of each bar. */
	async function barsOf(query: string, code: string | undefined): Promise<string[][]> {
		const drawn: string[][] = [];
		const render: RenderResults = (order) => {
			if (order.format !== 'png' || order.picture.kind !== 'classes') throw new Error(order.format);
			drawn.push(...order.picture.bars.map(({ label, figure }) => [label, figure]));
			return Promise.resolve(new Uint8Array());
		};
		const asked = { query: new URLSearchParams(query), locale: 'vi' } as const;
		const whose = code === undefined ? asked : { ...asked, code };
		await resultsChart({ ...deps, render }, department, 'dot-1', whose);
		return drawn;
	}

	test.each([
		['of=agency-service', undefined, [['Sở STP', '100% (23/23)']]],
		['of=agency-service', 'STP', [['Sở STP', '100% (23/23)']]],
		['of=agency-service&channel=kiosk', 'STP', [['Sở STP', '100% (11/11)']]],
		['of=month-policy', 'STP', [['11/2026', '100% (23/23)']]]
	])('%s of %s draws the lines of the page, limited as it is', async (query, code, bars) => {
		expect(await barsOf(query, code)).toEqual(bars);
	});

	test('draws no channels where the page has none', async () => {
		expect((await barsOf('of=channel-service', 'STP')).map(([label]) => label)).toHaveLength(2);
		const limited = barsOf('of=channel-service&channel=kiosk', 'STP');
		expect(await codeOf(limited)).toBe('nothing-to-draw');
	});

	test('is drawn by three classes; of a short form there are no five levels to draw', async () => {
		const { name, contentType } = await draw('of=classes');
		expect([name, contentType]).toEqual(['dot-1_STP_tieu-chi.png', 'image/png']);
		for (const of of ['levels', 'index', 'service-none', 'toString']) {
			expect(await codeOf(draw(`of=${of}`))).toBe('nothing-to-draw');
		}
		expect(await codeOf(draw('of=classes', staffOf('agency', 'agency-snv')))).toBe('not-allowed');
	});
});
