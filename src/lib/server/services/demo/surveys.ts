import type { Agency } from '#lib/domain/agency.ts';
import { vietnamDay } from '#lib/domain/calendar.ts';
import type { Point } from '#lib/domain/point.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import type { Plan, Survey } from '#lib/domain/survey.ts';
import { DEMO_AGENCIES } from './catalogue.ts';
import { justicePlan2024 } from './plans.ts';

/** A plan, its one survey and the survey's points. */
export interface DemoSurvey {
	plan: Plan & { agencyId?: string; provincial?: boolean };
	/** What the plan says; absent where no more than its title and period is known. */
	content?: PlanContent;
	survey: Survey;
	points: readonly Point[];
}

const DEPARTMENTS = DEMO_AGENCIES.slice(1);

/**
 * The demo's surveys. The real one, and the one for trying out, end with the year after this one.
 * @param now epoch milliseconds
 */
export function demoSurveys(now: number): DemoSurvey[] {
	const closesAt = `${Number(vietnamDay(now).slice(0, 4)) + 1}-12-31T16:59:59.000Z`;
	return [
		justice2024(closesAt),
		invented(2024, 'closed'),
		invented(2023, 'published'),
		tryOut(closesAt)
	];
}

function justice2024(closesAt: string): DemoSurvey {
	const title = {
		vi: 'Khảo sát mức độ hài lòng năm 2024 – Sở Tư pháp tỉnh Đắk Nông',
		en: 'Satisfaction survey 2024 – Department of Justice of Đắk Nông province'
	};
	const survey: Survey = {
		id: 'stp-2024',
		planId: 'plan-stp-2024',
		title,
		status: 'open',
		questionnaire: { code: 'short', version: 1 },
		opensAt: '2024-10-01T01:00:00.000Z',
		closesAt,
		sample: false
	};
	const label = { vi: 'Một cửa · Quầy 3', en: 'One-stop centre · Counter 3' };
	const point = pointOf(survey, 'STP2024', ['agency-stp']);
	const plan = { ...planOf(survey, 2024), agencyId: 'agency-stp' };
	return { plan, content: justicePlan2024(title), survey, points: [{ ...point, label }] };
}

function invented(year: number, status: 'closed' | 'published'): DemoSurvey {
	const survey: Survey = {
		id: `minh-hoa-${year}`,
		planId: `plan-minh-hoa-${year}`,
		title: {
			vi: `Khảo sát khối sở, ban, ngành năm ${year} (dữ liệu minh hoạ)`,
			en: `Survey of the provincial departments ${year} (sample data)`
		},
		status,
		questionnaire: { code: 'sipas', version: 1 },
		opensAt: `${year}-09-01T01:00:00.000Z`,
		closesAt: `${year}-10-31T10:00:00.000Z`,
		sample: true
	};
	const points = DEPARTMENTS.map((agency: Agency) =>
		pointOf(survey, `MH${year}-${agency.code}`, [agency.id])
	);
	const plan = { ...planOf(survey, year), agencyId: 'agency-snv', provincial: true };
	return { plan, survey, points };
}

/** Open and empty: a hall with many agencies, to try the form without touching the real ballots. */
function tryOut(closesAt: string): DemoSurvey {
	const survey: Survey = {
		id: 'dung-thu',
		planId: 'plan-dung-thu',
		title: {
			vi: 'Phiếu dùng thử tại Trung tâm Phục vụ hành chính công (dữ liệu minh hoạ)',
			en: 'Ballots for trying out at the public service centre (sample data)'
		},
		status: 'open',
		questionnaire: { code: 'short', version: 2 },
		opensAt: '2024-10-01T01:00:00.000Z',
		closesAt,
		sample: true
	};
	const label = {
		vi: 'Trung tâm Phục vụ hành chính công tỉnh',
		en: 'Provincial public service centre'
	};
	const ids = ['agency-stp', 'agency-skhdt', 'agency-sgtvt', 'agency-stnmt'];
	const hall = pointOf(survey, 'TTHCC', ids);
	return {
		plan: planOf(survey, 2024),
		survey,
		points: [{ ...hall, kind: 'hall', choosesService: true, label }, paperBoxOf(survey)]
	};
}

/** Ballots on paper that come back in a box, to try typing them. */
function paperBoxOf(survey: Survey): Point {
	const label = { vi: 'Hòm phiếu giấy tại một cửa', en: 'Box for paper ballots' };
	return { ...pointOf(survey, 'STP-GIAY', ['agency-stp']), channel: 'paper', label };
}

function planOf({ planId, title, status }: Survey, year: number): Plan {
	return {
		id: planId,
		title,
		period: { start: `${year}-01-01`, end: `${year}-12-31` },
		status: status === 'open' ? 'running' : status
	};
}

function pointOf(survey: Survey, code: string, agencyIds: readonly string[]): Point {
	return {
		id: `point-${code.toLowerCase()}`,
		code,
		surveyId: survey.id,
		kind: 'agency',
		channel: 'poster',
		assurance: 'walk-in',
		choosesService: false,
		agencyIds
	};
}
