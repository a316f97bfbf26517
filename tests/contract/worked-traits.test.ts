import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportResults, type ExportFormat } from '#lib/server/services/exports.ts';
import { freezeSurvey } from '#lib/server/services/freezes/freeze-survey.ts';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { importQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { GRACE_END, insertWorld, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { readWord } from '../support/word.ts';
import { readWorkbook } from '../support/workbook.ts';
import {
	answersOf,
	FACTORS,
	fileOf,
	PEOPLE,
	WORKED_BY_TRAITS,
	WORKED_IDS
} from '../support/worked-example.ts';

// The worked example with the state of the file, from a file of 120 ballots, by a freeze, to every file
// of results. Item F1.1: 3, 17, 70 and 30 people at levels 2 to 5, of whom the first 24 were late.

function ballotFile(): Uint8Array {
	const columns = Object.values(FACTORS).flatMap((items) => items.map(answersOf));
	const lines = Array.from({ length: PEOPLE }, (_it, at) => {
		const { A2, A4 } = fileOf(at);
		return ['STP', '2026-11', A2, A4, ...columns.map((column) => column[at])].join(',');
	});
	const head = `agency,month,A2,A4,${WORKED_IDS.join(',')}`;
	return new TextEncoder().encode([head, ...lines, ''].join('\r\n'));
}

describe.each(DIALECTS)('the worked example by the state of the file on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		const stored = await importQuestionnaire(deps, JSON.stringify(WORKED_BY_TRAITS), 'cli');
		expect(stored.ok).toBe(true);
		await insertWorld(deps, { questionnaire: { code: WORKED_BY_TRAITS.code, version: 1 } });
		const taken = await importBallots(deps, { surveyId: SURVEY.id, bytes: ballotFile() }, 'cli');
		expect(taken).toEqual({ ok: true, value: PEOPLE });
		now = GRACE_END;
		const frozen = await freezeSurvey(deps, 'operator', { surveyId: SURVEY.id, name: 'Ví dụ' });
		expect(frozen.ok).toBe(true);
	});
	afterEach(() => deps.db.destroy());

	const fileAs = async (format: ExportFormat) => {
		const request = { surveyId: SURVEY.id, filter: { agency: 'STP' }, choice: 1 };
		return (await exportResults(deps, 'operator', { ...request, locale: 'vi', format })).bytes;
	};

	test('has the same figures in JSON, Excel and Word', async () => {
		const json = JSON.parse(new TextDecoder().decode(await fileAs('json'))) as {
			traits: { id: string; groups: { id: string; ballots?: number; suppressed?: true }[] }[];
		};
		const outcome = json.traits.find(({ id }) => id === 'A4');
		expect(outcome?.groups.map((it) => [it.id, it.ballots ?? it.suppressed])).toEqual([
			['on-time', 84],
			['late', 24],
			['refused', true],
			['', true]
		]);

		const { sheets } = readWorkbook(await fileAs('xlsx'));
		const rows = sheets.find(({ name }) => name === 'Theo lĩnh vực, hồ sơ')?.rows ?? [];
		const service = 'Cung ứng dịch vụ hành chính công';
		const late = rows.find((row) => row[1] === 'late' && row[3] === service);
		expect(late?.slice(4, 12)).toEqual([24, 24, 4, 3, 17, 0.1667, 0.125, 0.7083]);

		const { tables } = readWord(await fileAs('docx'));
		const lines = tables.flat().map((row) => row.join(' | '));
		expect(lines).toContain('2 | Trễ hẹn | 24 | 4 (17%) | 3 (12%) | 17 (71%) | 6,7–35,9%');
		expect(lines).toContain(
			'3 | Bị từ chối | Không hiển thị: dưới 10 phiếu, hoặc từ đây suy ra được một nhóm dưới 10 phiếu.'
		);
		expect(lines).toContain('1 | Đất đai | 60 | 50 (84%) | 2 (3%) | 8 (13%) | 72,0–90,7%');
	});
});
