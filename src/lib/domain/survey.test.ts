import { describe, expect, test } from 'vitest';
import { acceptsBallots, isOver, statusAt, type Survey } from './survey.ts';

const survey: Survey = {
	id: 's',
	planId: 'p',
	title: { vi: 'Khảo sát', en: 'Survey' },
	status: 'open',
	questionnaire: { code: 'short', version: 1 },
	opensAt: '2026-01-01T00:00:00.000Z',
	closesAt: '2026-02-01T00:00:00.000Z',
	sample: false
};

describe('a survey that is open from January to February', () => {
	test.each([
		['2025-12-31T23:59:59.999Z', 'draft', false, false],
		['2026-01-01T00:00:00.000Z', 'open', true, false],
		['2026-01-31T23:59:59.999Z', 'open', true, false],
		['2026-02-01T00:00:00.000Z', 'closed', true, false], // who has the form may still send it
		['2026-02-01T00:29:59.999Z', 'closed', true, false],
		['2026-02-01T00:30:00.000Z', 'closed', false, true]
	] as const)('at %s is %s, takes ballots %s, is over %s', (instant, status, accepts, over) => {
		const now = Date.parse(instant);
		expect(statusAt(survey, now)).toBe(status);
		expect(acceptsBallots(survey, now)).toBe(accepts);
		expect(isOver(survey, now)).toBe(over);
	});
});

describe('what staff decide rules over the clock', () => {
	const january = Date.parse('2026-01-15T00:00:00.000Z');
	test.each([
		['draft', 'draft', false, false],
		['closed', 'closed', true, false],
		['published', 'published', false, true]
	] as const)('%s', (status, seen, accepts, over) => {
		expect(statusAt({ ...survey, status }, january)).toBe(seen);
		expect(acceptsBallots({ ...survey, status }, january)).toBe(accepts);
		expect(isOver({ ...survey, status }, january)).toBe(over);
	});
});

test('a survey without an end stays open', () => {
	const { closesAt: _end, ...endless } = survey;
	const later = Date.parse('2099-01-01T00:00:00.000Z');
	expect(statusAt(endless, later)).toBe('open');
	expect(isOver(endless, later)).toBe(false);
});
