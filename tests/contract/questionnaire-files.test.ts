import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { questionnaireFile } from '#lib/server/services/questionnaire-catalogue.ts';
import { discardDraft, importDraft, openDraft } from '#lib/server/services/questionnaire-drafts.ts';
import { addBuiltIn, requireQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

const hoa: Staff = { id: 'h', username: 'hoa', role: 'department', agencyIds: [] };

describe.each(DIALECTS)('questionnaires as files on %s', (dialect) => {
	let deps: Deps;

	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await addBuiltIn(deps);
	});
	afterEach(() => deps.db.destroy());

	test('leave and come back as a file without a letter changed', async () => {
		const { bytes } = await questionnaireFile(deps, hoa, 'sipas', 1);
		const json = new TextDecoder().decode(bytes);
		expect(await importDraft(deps, hoa, json)).toEqual({ ok: true, value: 'sipas' });
		const { document } = await openDraft(deps, hoa, 'sipas');
		expect({ ...document, version: 1 }).toEqual(await requireQuestionnaire(deps, 'sipas', 1));
		const file = await questionnaireFile(deps, hoa, 'sipas', 'draft');
		await discardDraft(deps, hoa, 'sipas', 1);
		await importDraft(deps, hoa, new TextDecoder().decode(file.bytes));
		expect((await openDraft(deps, hoa, 'sipas')).document).toEqual(document);
	});

	test.each(['', '{', '[]', '{"code":"x"}'])('are not made of %j', async (json) => {
		expect(await importDraft(deps, hoa, json)).toMatchObject({ ok: false });
	});
});
