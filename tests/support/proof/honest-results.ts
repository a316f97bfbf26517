import { buildReport } from '#lib/domain/build-report.ts';
import type { KeptBallot } from '#lib/domain/logged-ballot.ts';
import { unpackAnswers } from '#lib/domain/packed-answers.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { tallyOf, type TallyCell } from '#lib/domain/tally.ts';
import { reportWords } from '#lib/messages/report-words.ts';
import { resultsJson } from '#lib/server/export/results-json.ts';

/** The results of these ballots as the product publishes them, without those that were voided. */
export function honestResults(
	questionnaire: Questionnaire,
	ballots: readonly KeptBallot[],
	voided: readonly KeptBallot[]
): string {
	const byAgency = Map.groupBy(ballots, (it) => it.agencyCode);
	const agencies = [...byAgency.keys()].map((code) => {
		return { id: code, code, name: { vi: code, en: code }, validFrom: '2020-01-01' };
	});
	const counted = ballots.filter((it) => !voided.includes(it));
	const together = Map.groupBy(counted, (it) => `${it.agencyCode} ${it.channel}`);
	const voidedOf = Map.groupBy(voided, (it) => it.agencyCode);
	return resultsJson(
		buildReport({
			survey: {
				id: 'thu-2026',
				planId: 'plan',
				title: { vi: 'Thử', en: 'Trial' },
				status: 'published',
				questionnaire: { code: questionnaire.code, version: questionnaire.version },
				opensAt: '2026-01-01T00:00:00.000Z',
				sample: true
			},
			status: 'published',
			questionnaire,
			agencies,
			services: [],
			cells: [...together.values()].flatMap((it) => cellOf(questionnaire, it)),
			waiting: [],
			unsteady: new Set(),
			voided: new Map([...voidedOf].map(([code, of]) => [code, of.length])),
			filter: {},
			words: reportWords
		})
	);
}

function cellOf(questionnaire: Questionnaire, ballots: readonly KeptBallot[]): TallyCell[] {
	const [first] = ballots;
	if (!first) return [];
	const { id: _id, answers: _answers, agencyCode, ...filed } = first;
	const read = ballots.map((it) => unpackAnswers(questionnaire, it.answers));
	return [{ ...filed, agencyId: agencyCode, tally: tallyOf(questionnaire, read) }];
}
