import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Staff } from '#lib/server/auth/staff.ts';
import { changePlaceWords, retire } from '#lib/server/services/change-point.ts';
import { formForBallot, openForm } from '#lib/server/services/forms.ts';
import { makePoints, type NewPoints } from '#lib/server/services/make-points.ts';
import { printPoints } from '#lib/server/services/point-prints.ts';
import { pointsPage, requirePoint } from '#lib/server/services/points.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { insertWorld, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const DEPARTMENT = staffOf('department', 'agency-snv');
const STP = staffOf('agency', 'agency-stp');
const STC = staffOf('agency', 'agency-stc');
const MINUTE = 60_000;

const typed = (more: Partial<NewPoints> = {}): NewPoints => ({
	agencyCodes: ['STP'],
	service: '',
	channel: 'poster',
	random: '',
	label: '',
	labelEn: '',
	counter: '',
	code: '',
	...more
});

describe.each(DIALECTS)('points on %s', (dialect) => {
	let deps: Deps;
	let now = NOON;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	async function make(staff: Staff, more: Partial<NewPoints> = {}): Promise<string[]> {
		const made = await makePoints(deps, staff, SURVEY.id, typed(more));
		return made.ok ? made.value.map((it) => it.code) : made.error.map((it) => it.code);
	}

	async function actions(): Promise<string[]> {
		const rows = await deps.db.selectFrom('audit_entry').select('action').orderBy('id').execute();
		return rows.map((it) => it.action).filter((it) => it.startsWith('point.'));
	}

	test('get a readable code that no point of any survey has', async () => {
		expect(await make(STP, { service: 'HT' })).toEqual(['STP-HT']);
		expect(await make(STP, { service: 'HT', counter: '5a' })).toEqual(['STP-HT-Q5A']);
		expect(await make(STP)).toEqual(['STP-2']); // the world has STP
		expect(await make(STP, { channel: 'slip' })).toEqual(['STP-PM']);
		expect(await make(STP, { code: 'stp-cua' })).toEqual(['STP-CUA']);
		expect(await make(STP, { code: 'STP-CUA' })).toEqual(['code-taken']);
		expect(await actions()).toEqual(Array.from({ length: 5 }, () => 'point.make'));
	});

	test('are made for all procedures at once, those that have one left out', async () => {
		expect(await make(STP, { service: 'each', label: 'Tầng 1' })).toEqual(['STP-HT', 'STP-LLTP-2']);
		expect(await make(STP, { service: 'each' })).toEqual(['services-all-made']);
		expect(await make(STP, { service: 'each', channel: 'slip' })).toHaveLength(2);
		const { line } = await requirePoint(deps, STP, SURVEY.id, 'STP-LLTP-2');
		expect(line.service?.code).toBe('LLTP');
		expect(line.point.label?.vi).toBe('Tầng 1');
	});

	test('have the assurance that their channel gives', async () => {
		await make(DEPARTMENT, { code: 'A-1', channel: 'slip' });
		await make(DEPARTMENT, { code: 'A-2', channel: 'paper', random: 'yes' });
		const page = await pointsPage(deps, DEPARTMENT, SURVEY.id, 'STP');
		const assurance = new Map(page.lines.map(({ point }) => [point.code, point.assurance]));
		expect([assurance.get('A-1'), assurance.get('A-2')]).toEqual(['slip', 'random']);
		expect(await make(STP, { channel: 'paper', random: 'yes' })).toEqual(['random-not-yours']);
	});

	test('an agency makes and sees its own only', async () => {
		expect(await codeOf(make(STC))).toBe('agency-not-found');
		expect(await make(STP, { agencyCodes: ['XYZ'] })).toEqual(['agency-unknown']);
		const page = await pointsPage(deps, STC, SURVEY.id);
		expect(page.lines.map(({ point }) => point.code)).toEqual(['HALL']);
		expect(page.agencies.map((it) => it.code)).toEqual(['STC']);
		expect(await codeOf(pointsPage(deps, STC, SURVEY.id, 'STP'))).not.toBe('not-allowed');
		expect(await codeOf(requirePoint(deps, STC, SURVEY.id, 'STP'))).toBe('point-not-found');
		const words = { label: 'Của tôi', labelEn: '', counter: '' };
		const theirs = { surveyId: SURVEY.id, code: 'STP' };
		expect(await codeOf(changePlaceWords(deps, STC, theirs, words))).toBe('point-not-found');
		expect(await codeOf(retire(deps, STC, theirs))).toBe('point-not-found');
		const hall = { surveyId: SURVEY.id, code: 'HALL' };
		expect(await codeOf(retire(deps, STC, hall))).toBe('not-allowed');
		expect(await actions()).toEqual([]);
	});

	test.each(['entry', 'admin', 'unit-admin'] as const)('are nothing to %s', async (role) => {
		const staff = staffOf(role, 'agency-stp');
		expect(await codeOf(pointsPage(deps, staff, SURVEY.id))).toBe('not-allowed');
		expect(await codeOf(make(staff))).toBe('not-allowed');
	});

	test.each(['auditor', 'leader'] as const)('are only seen by %s', async (role) => {
		const staff = staffOf(role, 'agency-stp');
		expect((await pointsPage(deps, staff, SURVEY.id)).mayEdit).toBe(false);
		expect(await codeOf(make(staff))).toBe('not-allowed');
	});

	test('a hall has two agencies and a name', async () => {
		expect(await make(DEPARTMENT, { agencyCodes: ['STP', 'STC'] })).toEqual(['label-missing']);
		const hall = { agencyCodes: ['STP', 'STC'], label: 'Sảnh tầng 1' };
		expect(await make(DEPARTMENT, hall)).toEqual(['SANH-TANG-1']);
		const { place } = await openForm(deps, 'sanh-tang-1');
		expect(place.agencies.map((it) => it.code)).toEqual(['STP', 'STC']);
	});

	test('change their words, never where ballots count', async () => {
		const name = { surveyId: SURVEY.id, code: 'STP' };
		const words = { label: ' Một cửa ', labelEn: 'One-stop', counter: '3' };
		expect((await changePlaceWords(deps, STP, name, words)).ok).toBe(true);
		const { line } = await requirePoint(deps, STP, SURVEY.id, 'STP');
		expect(line.point).toMatchObject({
			label: { vi: 'Một cửa', en: 'One-stop' },
			counter: '3',
			channel: 'poster'
		});
		const bare = { label: '', labelEn: '', counter: '' };
		await changePlaceWords(deps, STP, name, bare);
		const after = await requirePoint(deps, STP, SURVEY.id, 'STP');
		expect(after.line.point.label).toBeUndefined();
	});

	test('out of use give no form, and take what was opened before for half an hour', async () => {
		const name = { surveyId: SURVEY.id, code: 'STP' };
		await retire(deps, STP, name);
		expect(await codeOf(openForm(deps, 'STP'))).toBe('point-retired');
		now += 29 * MINUTE;
		expect((await formForBallot(deps, 'STP')).survey.id).toBe(SURVEY.id);
		now += 2 * MINUTE;
		expect(await codeOf(formForBallot(deps, 'STP'))).toBe('point-retired');
		expect(await codeOf(retire(deps, STP, name))).toBe('bad-request');
		expect(await actions()).toEqual(['point.retire']);
	});

	test('of slips and of paper open no form by their own code', async () => {
		await make(STP, { channel: 'slip' });
		await make(STP, { channel: 'paper' });
		expect(await codeOf(openForm(deps, 'STP-PM'))).toBe('slip-needed');
		expect(await codeOf(formForBallot(deps, 'STP-PM'))).toBe('slip-needed');
		expect(await codeOf(openForm(deps, 'STP-GIAY'))).toBe('on-paper-only');
		expect(await codeOf(formForBallot(deps, 'STP-GIAY'))).toBe('on-paper-only');
	});

	test('are made no more once the survey is over', async () => {
		now = Date.parse(SURVEY.closesAt ?? '');
		expect(await codeOf(make(STP))).toBe('survey-closed');
		expect((await pointsPage(deps, STP, SURVEY.id)).mayEdit).toBe(false);
	});

	test('are printed where their code opens the form', async () => {
		await make(STP, { channel: 'paper' });
		await make(STP, { channel: 'slip' });
		const request = { surveyId: SURVEY.id, origin: 'https://a.vn', agencyCode: 'STP' };
		const posters = await printPoints(deps, STP, { ...request, print: 'poster' });
		expect(posters.points.map((it) => it.code)).toEqual(['HALL', 'STP', 'STP-LLTP']);
		expect(posters.leftOut).toBe(2);
		const paper = await printPoints(deps, STP, { ...request, print: 'paper' });
		expect(paper.points.map((it) => it.code)).toEqual(['STP-GIAY']);
		expect(paper.points[0]?.asked.code).toBe('short');
		const other = { ...request, agencyCode: undefined, code: 'SNV', print: 'poster' } as const;
		expect(await codeOf(printPoints(deps, STP, other))).toBe('point-not-found');
	});
});
