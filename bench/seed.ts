import type { Agency, Service } from '#lib/domain/agency.ts';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import type { Channel } from '#lib/domain/channel.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { DEMO_AGENCIES, DEMO_SERVICES } from '#lib/server/services/demo/catalogue.ts';
import { inventedBallots } from '#lib/server/services/demo/invented-ballots.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { sealBallots } from '#lib/server/services/sealing.ts';
import { insertAgency } from '#lib/server/storage/agencies.ts';
import { insertPlan } from '#lib/server/storage/plans.ts';
import { insertPoint } from '#lib/server/storage/points.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { insertService } from '#lib/server/storage/services.ts';
import { insertSurvey } from '#lib/server/storage/surveys.ts';

/** How a survey's ballots spread; the product of the four is the number of kept tallies. */
export interface Spread {
	agencies: number;
	/** Of each agency. */
	services: number;
	channels: number;
	months: number;
}

/** A province's departments: 468 kept tallies. */
export const DEPARTMENTS: Spread = { agencies: 13, services: 3, channels: 3, months: 4 };

/** All that has ballots in a year, with every channel: 4,320 kept tallies. */
export const WHOLE_YEAR: Spread = { agencies: 30, services: 3, channels: 4, months: 12 };

const CHANNELS: readonly Channel[] = ['slip', 'poster', 'kiosk', 'paper'];

export interface SeededSurvey {
	id: string;
	/** Of `short` or `sipas`, version 1. */
	questionnaire: string;
	ballots: number;
	spread: Spread;
}

/** Sealed at a time: a million in one list would be the benchmark's own memory. */
const MOST_TOGETHER = 100_000;

/** Makes a closed survey of its own agencies and seals its ballots, evenly spread; whole hundreds of thousands. */
export async function seedSurvey(deps: Deps, seeded: SeededSurvey): Promise<void> {
	const questionnaire = await requireQuestionnaire(deps, seeded.questionnaire, 1);
	const agencies = agenciesOf(seeded);
	const part = { ...seeded, ballots: Math.min(seeded.ballots, MOST_TOGETHER) };
	const ballots = ballotsOf(part, questionnaire, agencies);
	await deps.db.transaction().execute((tx) => insertAsked(tx, seeded, agencies));
	for (let left = seeded.ballots; left > 0; left -= part.ballots) {
		await sealAll(deps, questionnaire, ballots);
	}
}

/** Agency by agency, as they are sealed. */
export async function sealAll(
	deps: Deps,
	questionnaire: Questionnaire,
	ballots: readonly FiledBallot[]
): Promise<void> {
	for (const together of Map.groupBy(ballots, (it) => it.agencyId).values()) {
		await deps.db.transaction().execute((tx) => sealBallots(deps, tx, questionnaire, together));
	}
}

export function agenciesOf({ id, spread }: SeededSurvey): Agency[] {
	return Array.from({ length: spread.agencies }, (_, index) => {
		const code = `${id.toUpperCase()}-${index}`;
		const name = { vi: `Cơ quan số ${index}`, en: `Agency ${index}` };
		return { id: code.toLowerCase(), code, name, validFrom: '2020-01-01' };
	});
}

function servicesOf({ spread }: SeededSurvey, agency: Agency): Service[] {
	return Array.from({ length: spread.services }, (_, index) => ({
		id: `${agency.id}-${index}`,
		agencyId: agency.id,
		code: `TT${index}`,
		name: { vi: `Thủ tục số ${index}`, en: `Procedure ${index}` }
	}));
}

/** @param open whether it takes ballots from now on, by the poster of each agency, whose code it has */
export async function insertAsked(
	tx: Tx,
	seeded: SeededSurvey,
	agencies: readonly Agency[],
	open = false
): Promise<void> {
	const { id } = seeded;
	const title = { vi: `Đo tốc độ: ${id}`, en: `Benchmark: ${id}` };
	const survey: Survey = {
		id,
		planId: `plan-${id}`,
		title,
		status: open ? 'open' : 'closed',
		questionnaire: { code: seeded.questionnaire, version: 1 },
		opensAt: '2024-01-01T00:00:00.000Z',
		...(!open && { closesAt: '2025-01-01T00:00:00.000Z' }),
		sample: true
	};
	const period = { start: '2024-01-01', end: '2024-12-31' };
	await insertPlan(tx, { id: survey.planId, title, period, status: open ? 'running' : 'closed' });
	await insertSurvey(tx, survey);
	for (const agency of agencies) {
		await insertAgency(tx, agency);
		for (const service of servicesOf(seeded, agency)) await insertService(tx, service);
		await insertPosterOf(tx, id, agency);
	}
}

async function insertPosterOf(tx: Tx, surveyId: string, { id, code }: Agency): Promise<void> {
	const poster = { kind: 'agency', channel: 'poster', assurance: 'walk-in' } as const;
	await insertPoint(tx, {
		id: `point-${id}`,
		code,
		surveyId,
		...poster,
		choosesService: false,
		agencyIds: [id]
	});
}

/** Evenly over all headings, with answers that an invented survey has. */
export function ballotsOf(
	{ id, ballots, spread }: SeededSurvey,
	questionnaire: Questionnaire,
	agencies: readonly Agency[]
): FiledBallot[] {
	const given = answersLike(questionnaire);
	return Array.from({ length: ballots }, (_, index) => {
		const [agency, service, channel, month] = headingAt(index, spread);
		return {
			surveyId: id,
			questionnaireVersion: 1,
			agencyId: agencies[agency]?.id ?? '',
			serviceCode: `TT${service}`,
			channel: CHANNELS[channel] ?? 'poster',
			assurance: 'walk-in',
			month: `2024-${String(month + 1).padStart(2, '0')}`,
			answers: given[index % given.length] ?? ''
		};
	});
}

function headingAt(index: number, spread: Spread): [number, number, number, number] {
	const sizes = [spread.agencies, spread.services, spread.channels, spread.months];
	let rest = index;
	const [agency = 0, service = 0, channel = 0, month = 0] = sizes.map((size) => {
		const at = rest % size;
		rest = Math.floor(rest / size);
		return at;
	});
	return [agency, service, channel, month];
}

function answersLike(questionnaire: Questionnaire): string[] {
	return inventedBallots({
		questionnaire,
		agencies: DEMO_AGENCIES,
		services: DEMO_SERVICES,
		surveyId: 'invented',
		year: 2024
	}).map(({ answers }) => answers);
}
