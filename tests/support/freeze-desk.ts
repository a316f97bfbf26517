import type { ExportFile } from '#lib/server/services/exports.ts';
import { EXPORT_FORMATS, exportResults } from '#lib/server/services/exports.ts';
import { freezeSurvey } from '#lib/server/services/freezes/freeze-survey.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { Freeze } from '#lib/domain/freeze.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, castOne, insertWorld, nonceOf, SURVEY } from './ballots.ts';
import { staffOf } from './staff.ts';

export const department = { ...staffOf('department', 'agency-snv'), agencyId: 'agency-snv' };

/** The small world with 30 ballots of STP and 20 of SNV, all satisfied and sealed. */
export async function insertFreezable(deps: Deps): Promise<void> {
	await insertWorld(deps);
	await castMany(deps, { first: 1, count: 30 });
	await castMany(deps, { first: 101, count: 20, code: 'SNV' });
	await sealDue(deps);
}

/** @throws Error where it is refused */
export async function freezeAs(deps: Deps, name = 'Báo cáo năm 2026'): Promise<Freeze> {
	const frozen = await freezeSurvey(deps, department, { surveyId: SURVEY.id, name });
	if (!frozen.ok) throw new Error(frozen.error);
	return frozen.value;
}

/** Twelve more of STP, dissatisfied. @param first of their nonces */
export async function castTwelve(deps: Deps, first: number): Promise<void> {
	for (let number = first; number < first + 12; number += 1) {
		await castOne(deps, { nonce: nonceOf(number), 'SF.CS': 'dissatisfied' });
	}
	await sealDue(deps);
}

/** @param choice the number of a freeze; absent: what there is by itself */
export function exportAll(deps: Deps, choice?: number): Promise<ExportFile[]> {
	const request = { surveyId: SURVEY.id, filter: {}, locale: 'vi', choice } as const;
	return Promise.all(
		EXPORT_FORMATS.map((format) => exportResults(deps, department, { ...request, format }))
	);
}
