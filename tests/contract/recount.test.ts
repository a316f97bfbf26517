import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { command as recount } from '../../src/cli/recount.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, insertWorld } from '../support/ballots.ts';
import { cliContext } from '../support/cli-context.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

describe.each(DIALECTS)('a recount on %s', (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		await castMany(deps, { first: 13, count: 10, code: 'SNV' });
		await sealDue(deps);
	});
	afterEach(() => deps.db.destroy());

	const STP = 'agency-stp · LLTP · poster · walk-in · 2026-11 · v1';

	test('agrees with what was kept, and does not count what waits', async () => {
		await castMany(deps, { first: 30, count: 3 });
		expect(await recountSurvey(deps, 'dot-1')).toEqual({ ballots: 22, differences: [] });
	});

	test.each([
		['an option more', `update tally set counts = replace(counts, '[12,12,0,0]', '[12,11,1,0]')`],
		['a ballot more', `update tally set ballots = 13 where agency_id = 'agency-stp'`],
		['a tally gone', `delete from tally where agency_id = 'agency-stp'`]
	])('finds %s, names it and exits with 1', async (_, tampering) => {
		await sql.raw(tampering).execute(deps.db);
		const { differences } = await recountSurvey(deps, 'dot-1');
		expect(differences).toEqual([expect.stringContaining(STP)]);
		const { context, lines } = cliContext(deps);
		expect(await recount.run(context, ['dot-1'])).toBe(1);
		expect(lines).toEqual({ out: [], err: [`recount: ${differences[0]}`] });
	});

	test('finds a ballot that no sealing wrote', async () => {
		await sql`insert into heading (survey_key, heading, questionnaire_version, agency_id,
			service_code, channel, assurance, month) values (1, 99, 1, 'agency-stc', 'GIA', 'poster',
			'walk-in', '2026-11')`.execute(deps.db);
		await sql`insert into ballot (survey_key, number, heading, id, answers)
			values (1, 99, 99, ${Buffer.alloc(16)}, '[0,0]')`.execute(deps.db);
		const { differences } = await recountSurvey(deps, 'dot-1');
		expect(differences).toEqual([
			'agency-stc · GIA · poster · walk-in · 2026-11 · v1: no tally is kept'
		]);
	});

	test('of a survey that is not there is refused', async () => {
		await expect(recountSurvey(deps, 'dot\0')).rejects.toMatchObject({ code: 'survey-not-found' });
	});
});
