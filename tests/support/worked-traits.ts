import { buildReport } from '#lib/domain/build-report.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { contextOf } from '#lib/domain/report-context.ts';
import type { Report } from '#lib/domain/report.ts';
import { tallyOf } from '#lib/domain/tally.ts';
import { traitCounter } from '#lib/domain/trait-counts.ts';
import {
	keepTraits,
	keptTraits,
	shownOf,
	type TraitReading
} from '#lib/domain/traits/kept-traits.ts';
import { reportTraits, type TraitsMissing } from '#lib/domain/traits/report-traits.ts';
import { agency, cell, reportInput } from './reports.ts';
import { WORKED_BY_TRAITS, workedAnswers } from './worked-example.ts';

const input = reportInput({
	questionnaire: WORKED_BY_TRAITS,
	agencies: [agency('STP', 'Sở Tư pháp')],
	cells: [
		cell('stp', [], {
			questionnaireVersion: 1,
			channel: 'slip',
			assurance: 'slip',
			tally: tallyOf(WORKED_BY_TRAITS, workedAnswers())
		})
	]
});

function reading(): TraitReading {
	const traits = keptTraits(WORKED_BY_TRAITS).map(({ id }) => id);
	const counter = traitCounter(WORKED_BY_TRAITS, traits);
	for (const it of workedAnswers()) counter.add('stp', 1, packAnswers(WORKED_BY_TRAITS, it));
	const [heading] = contextOf(input).cells;
	if (!heading) throw new Error('the input has a cell');
	const spread = counter.spread().map(({ groups, ballots }) => ({ ...heading, groups, ballots }));
	return { tallies: counter.tallies(), shown: shownOf(input, new Map([['stp', spread]])) };
}

/** The worked example by field and by the state of the file: 24 late, 84 on time, 8 refused, 4 silent. */
export function workedTraits(missing?: TraitsMissing): Report {
	const report = buildReport(input);
	const kept = missing ?? keepTraits(input, reading());
	const traits = reportTraits(input, report, { kept, agencies: input.agencies });
	if (!traits) throw new Error('the survey asks both');
	return { ...report, traits };
}

/** Of the lines of a Word report those of the part with this title, its own included. */
export function partTitled(title: string, document: string): string {
	const lines = document.split('\n');
	const from = lines.findIndex((line) => line.includes(title));
	const to = lines.findIndex((line, at) => at > from && line.includes('w:val="Heading2"'));
	return `${lines.slice(from, to).join('\n')}\n`;
}
