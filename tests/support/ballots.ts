import type { Agency } from '#lib/domain/agency.ts';
import type { Point } from '#lib/domain/point.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { castBallot } from '#lib/server/services/ballots.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { addBuiltIn } from '#lib/server/services/questionnaires.ts';
import { insertAgency } from '#lib/server/storage/agencies.ts';
import { insertPlan } from '#lib/server/storage/plans.ts';
import { insertPoint } from '#lib/server/storage/points.ts';
import { insertService } from '#lib/server/storage/services.ts';
import { insertSurvey } from '#lib/server/storage/surveys.ts';

// A small world to cast ballots in: three agencies, one survey from the first to the last of
// November 2026, four points.

export const SURVEY: Survey = {
	id: 'dot-1',
	planId: 'ke-hoach',
	title: { vi: 'Đợt 1', en: 'Round 1' },
	status: 'open',
	questionnaire: { code: 'short', version: 1 },
	opensAt: '2026-11-01T00:00:00.000Z',
	closesAt: '2026-11-30T10:00:00.000Z',
	sample: true
};

/** The instant at which the last ballot may be on its way: half an hour after the end. */
export const GRACE_END = Date.parse('2026-11-30T10:30:00.000Z');

const agency = (code: string): Agency => ({
	id: `agency-${code.toLowerCase()}`,
	code,
	name: { vi: `Sở ${code}`, en: `Department ${code}` },
	validFrom: '2020-01-01'
});

/** STP and STC have procedures, SNV has none. */
export const AGENCIES = [agency('STP'), agency('STC'), agency('SNV')];

const SERVICES = [
	{ agencyCode: 'stp', code: 'LLTP' },
	{ agencyCode: 'stp', code: 'HT' },
	{ agencyCode: 'stc', code: 'GIA' }
];

const pointOf = (code: string, agencies: string[], more: Partial<Point> = {}): Point => ({
	id: `point-${code.toLowerCase()}`,
	code,
	surveyId: SURVEY.id,
	kind: 'agency',
	channel: 'poster',
	assurance: 'walk-in',
	choosesService: false,
	agencyIds: agencies.map((it) => `agency-${it}`),
	...more
});

/** `STP` asks for the procedure, `STP-LLTP` fixes it, `SNV` has none to ask for, `HALL` asks for all. */
const POINTS = [
	pointOf('STP', ['stp']),
	pointOf('STP-LLTP', ['stp'], { serviceId: 'service-lltp', channel: 'kiosk' }),
	pointOf('SNV', ['snv']),
	pointOf('HALL', ['stp', 'stc'], { kind: 'hall', choosesService: true })
];

/** @param survey what differs from `SURVEY` */
export async function insertWorld(deps: Deps, survey: Partial<Survey> = {}): Promise<void> {
	await addBuiltIn(deps);
	const period = { start: '2026-11-01', end: '2026-11-30' };
	await deps.db.transaction().execute(async (tx) => {
		for (const it of AGENCIES) await insertAgency(tx, it);
		for (const { agencyCode, code } of SERVICES) {
			const [id, agencyId] = [`service-${code.toLowerCase()}`, `agency-${agencyCode}`];
			await insertService(tx, { id, agencyId, code, name: { vi: `Thủ tục ${code}`, en: code } });
		}
		await insertPlan(tx, { id: SURVEY.planId, title: SURVEY.title, period, status: 'running' });
		await insertSurvey(tx, { ...SURVEY, ...survey });
		for (const it of POINTS) await insertPoint(tx, it);
	});
}

/** A nonce as a form gives it; the same number, the same nonce. */
export function nonceOf(number: number): string {
	return `nonce-${String(number).padStart(20, '0')}`;
}

type Field = string | string[];

/** A complete ballot of the point `STP`; what is given as undefined is left out. */
export function entriesOf(fields: Record<string, Field | undefined> = {}) {
	const all: Record<string, Field | undefined> = {
		nonce: nonceOf(1),
		service: 'LLTP',
		'SF.CS': 'satisfied',
		'SF.DV': 'satisfied',
		...fields
	};
	const given = Object.entries(all).filter((it): it is [string, Field] => it[1] !== undefined);
	return Object.fromEntries(given.map(([name, value]) => [name, [value].flat()]));
}

/** Casts a ballot that must be taken. @returns its receipt */
export async function castOne(
	deps: Deps,
	fields: Record<string, Field | undefined> = {},
	code = 'STP'
): Promise<string> {
	const cast = await castBallot(deps, { code, entries: entriesOf(fields) });
	if (!cast.ok) throw new Error(`not taken: ${JSON.stringify(cast.error)}`);
	return cast.value.receipt;
}

interface CastMany {
	/** Of the nonces, which count on from here. */
	first: number;
	count: number;
	code?: string;
	service?: string;
}

/** Casts satisfied ballots with nonces from `first` on. @returns their receipts in order */
export async function castMany(
	deps: Deps,
	{ first, count, code = 'STP', service }: CastMany
): Promise<string[]> {
	const receipts: string[] = [];
	for (let number = first; number < first + count; number += 1) {
		receipts.push(
			await castOne(deps, { nonce: nonceOf(number), ...(service && { service }) }, code)
		);
	}
	return receipts;
}
