import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

describe.each(DIALECTS)('agency, point and service of a row on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const take = (place: string) => {
		const text = `agency,point,service,month,SF.CS,SF.DV\n${place},2026-11,satisfied,other\n`;
		const bytes = new TextEncoder().encode(text);
		return importBallots(deps, { surveyId: 'dot-1', bytes }, 'cli');
	};

	test.each([
		// agency, point, service → agency, service. STP-LLTP is bound to the service LLTP.
		['the service of the point', ',STP-LLTP,', 'agency-stp', 'LLTP'],
		['a point in small letters', ',stp-lltp,', 'agency-stp', 'LLTP'],
		['the same service again', ',STP-LLTP,LLTP', 'agency-stp', 'LLTP'],
		['the same agency again', 'STP,STP-LLTP,', 'agency-stp', 'LLTP'],
		['a point without a service', ',STP,HT', 'agency-stp', 'HT'],
		['a service that was not recorded', ',STP,', 'agency-stp', ''],
		['another service than those listed', 'STC,,other', 'agency-stc', 'other'],
		['an agency of a hall', 'STC,HALL,GIA', 'agency-stc', 'GIA']
	])('agree: %s (%s)', async (_, place, agencyId, serviceCode) => {
		expect(await take(place)).toEqual({ ok: true, value: 1 });
		const query = deps.inbox.db.selectFrom('waiting').select(['agency_id', 'service_code']);
		expect(await query.execute()).toEqual([{ agency_id: agencyId, service_code: serviceCode }]);
	});

	const NO_POINT = 'point: no such point of the survey';
	const NO_AGENCY = 'agency: no such agency or point of the survey';
	test.each([
		['STC,STP-LLTP,', ['agency: not an agency of the point']],
		['SNV,HALL,', ['agency: not an agency of the point']],
		[',STP-LLTP,HT', ['service: not the service of the point']],
		[',STP-LLTP,other', ['service: not the service of the point']],
		[',HALL,GIA', [NO_AGENCY]],
		[',NOWHERE,', [NO_POINT]],
		['STP,NOWHERE,LLTP', [NO_POINT]],
		['STP,NOWHERE,GIA', [NO_POINT, 'service: no such service of the agency']],
		['ZZZ,NOWHERE,', [NO_POINT, NO_AGENCY]],
		['ZZZ,STP-LLTP,', [NO_AGENCY]]
	])('contradict each other or are not there: %s', async (place, faults) => {
		const refused = await take(place);
		const named = refused.ok ? [] : refused.error.map((it) => `${it.column}: ${it.reason}`);
		expect(named).toEqual(faults);
		expect(await deps.inbox.db.selectFrom('waiting').selectAll().execute()).toEqual([]);
	});
});
