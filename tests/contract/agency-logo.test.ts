import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { agencyLogo, dropLogo, setLogo } from '#lib/server/services/catalogue/agency-logo.ts';
import { agencyPage } from '#lib/server/services/catalogue/agency-page.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { printPoints } from '#lib/server/services/point-prints.ts';
import { insertWorld, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { jpegFrame, png } from '../support/pictures.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const DEPARTMENT = staffOf('department', 'agency-snv');
const CLERK = staffOf('agency', 'agency-stp');
const OTHER = staffOf('agency', 'agency-stc');

describe.each(DIALECTS)('an agency’s logo on %s', (dialect) => {
	let deps: Deps;

	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const printed = async () => {
		const job = { surveyId: SURVEY.id, print: 'poster' as const, origin: 'https://khaosat.vn' };
		const { points } = await printPoints(deps, DEPARTMENT, job);
		return Object.fromEntries(points.map(({ code, logo }) => [code, logo]));
	};

	test('comes back byte for byte, stands on its page and its posters, and can be replaced', async () => {
		const first = png(120, 90);
		expect(await setLogo(deps, DEPARTMENT, 'stp', first)).toMatchObject({ ok: true });
		const { mark, content } = await agencyLogo(deps, CLERK, 'STP');
		expect(Buffer.from(content)).toEqual(first);
		expect(mark).toMatchObject({ mediaType: 'image/png', width: 120, height: 90 });
		expect((await agencyPage(deps, CLERK, 'STP')).logo).toEqual(mark);

		const second = jpegFrame(300, 300);
		await setLogo(deps, DEPARTMENT, 'STP', second);
		expect((await agencyLogo(deps, CLERK, 'STP')).mark.mediaType).toBe('image/jpeg');
		expect(await printed()).toMatchObject({
			STP: { agencyCode: 'STP', width: 300, height: 300 },
			'STP-LLTP': { agencyCode: 'STP' },
			SNV: undefined,
			HALL: undefined
		});
		const rows = await deps.db.selectFrom('agency_logo').select('agency_id').execute();
		expect(rows).toEqual([{ agency_id: 'agency-stp' }]);
	});

	test('is taken away, and posters look as before', async () => {
		const before = await printed();
		await setLogo(deps, DEPARTMENT, 'STP', png(120, 90));
		await dropLogo(deps, DEPARTMENT, 'STP');
		await dropLogo(deps, DEPARTMENT, 'STP');
		expect(await printed()).toEqual(before);
		expect(await codeOf(agencyLogo(deps, CLERK, 'STP'))).toBe('page-not-found');
		const trail = deps.db.selectFrom('audit_entry').select(['action', 'subject']);
		const actions = await trail.where('subject', '=', 'agency:STP').orderBy('action').execute();
		expect(actions.map((it) => it.action)).toEqual(['agency.logo', 'agency.logo-drop']);
	});

	test('is a picture, or nothing is stored', async () => {
		const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
		expect(await setLogo(deps, DEPARTMENT, 'STP', page)).toEqual({
			ok: false,
			error: 'logo-no-image'
		});
		expect(await deps.db.selectFrom('agency_logo').select('agency_id').execute()).toEqual([]);
	});

	test('is set by who keeps the agencies, and seen by who sees the agency', async () => {
		await setLogo(deps, DEPARTMENT, 'STP', png(120, 90));
		expect(await codeOf(setLogo(deps, CLERK, 'STP', png(64, 64)))).toBe('not-allowed');
		expect(await codeOf(dropLogo(deps, CLERK, 'STP'))).toBe('not-allowed');
		expect(await codeOf(setLogo(deps, DEPARTMENT, 'KHONG', png(64, 64)))).toBe('agency-not-found');
		expect(await codeOf(agencyLogo(deps, OTHER, 'STP'))).toBe('agency-not-found');
		expect(await codeOf(agencyLogo(deps, undefined, 'STP'))).toBe('not-logged-in');
	});
});
