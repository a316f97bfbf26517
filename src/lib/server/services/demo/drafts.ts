import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { insertDraft } from '#lib/server/storage/questionnaire-drafts.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/** A next version of the short form that is not finished: one question more, its English not written yet. */
export async function insertDemoDraft(deps: Deps, tx: Tx, short: Questionnaire): Promise<void> {
	const choice = (id: string, vi: string) => ({ id, text: { vi, en: '' } });
	const filing: Questionnaire['sections'][number] = {
		id: 'context',
		questions: [
			{
				id: 'A3',
				text: { vi: 'Ông/Bà nộp hồ sơ bằng cách nào?', en: '' },
				kind: 'choice',
				options: [
					choice('counter', 'Nộp trực tiếp'),
					choice('online', 'Nộp trực tuyến'),
					choice('post', 'Qua bưu điện')
				]
			}
		]
	};
	await insertDraft(tx, {
		document: { ...short, version: short.version + 1, sections: [...short.sections, filing] },
		revision: 1,
		updatedAt: new Date(deps.now()).toISOString(),
		updatedBy: 'sonoivu'
	});
}
