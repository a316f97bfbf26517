import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditPage } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { EXPORT_FORMATS, exportResults, type ExportFormat } from '#lib/server/services/exports.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';
import { GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { staffOf } from '../support/staff.ts';

describe.each(DIALECTS)('exports in the audit trail on %s', (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect), { now: () => GRACE_END });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const agency = { ...staffOf('agency', 'agency-stp'), agencyId: 'agency-stp' };
	const exportAs = (viewer: Viewer, format: ExportFormat = 'csv') =>
		exportResults(deps, viewer, { surveyId: 'dot-1', format, filter: {}, locale: 'vi' });
	const seenBy = async (staff: typeof agency) =>
		(await auditPage(deps, staff)).entries.map((it) => `${it.actor} ${it.action}`);

	test('are seen by the agency whose account made them, and by no other agency', async () => {
		await exportAs(agency);
		await exportAs('operator');
		expect(await seenBy(agency)).toEqual(['staff:agency-name results.export']);
		expect(await seenBy({ ...staffOf('agency', 'agency-stc'), agencyId: 'agency-stc' })).toEqual(
			[]
		);
		const { entries } = await auditPage(deps, staffOf('auditor'));
		const exports = entries.filter((it) => it.action === 'results.export');
		expect(exports.map((it) => [it.actor, it.agencyId])).toEqual(
			expect.arrayContaining([
				['cli', undefined],
				['staff:agency-name', 'agency-stp']
			])
		);
		expect(exports).toHaveLength(2);
	});

	test.each(EXPORT_FORMATS)(
		'as %s are the same bytes for staff and on the command line',
		async (format) => {
			const [onPage, typed] = [
				await exportAs(staffOf('department'), format),
				await exportAs('operator', format)
			];
			expect(onPage).toEqual(typed);
			expect(onPage.name).toBe(`dot-1.${format}`);
			expect(onPage.bytes.length).toBeGreaterThan(0);
			const { entries } = await auditPage(deps, staffOf('auditor'));
			const exports = entries.filter((it) => it.action === 'results.export');
			expect(exports.map((it) => it.detail)).toEqual([{ format }, { format }]);
		}
	);
});
