import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { partAt } from '#lib/domain/draft-edit.ts';
import type { PartPlace } from '#lib/domain/draft-place.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { fingerprintOf, rearrangeDraft, savePart } from '#lib/server/services/draft-edits.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { questionnaireCatalogue } from '#lib/server/services/questionnaire-catalogue.ts';
import {
	discardDraft,
	openDraft,
	publishDraft,
	startDraft
} from '#lib/server/services/questionnaire-drafts.ts';
import { addBuiltIn, requireQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

const hoa: Staff = { id: 'h', username: 'hoa', role: 'department', agencyIds: [] };
const mai: Staff = { ...hoa, id: 'm', username: 'mai' };
const FIRST: PartPlace = { kind: 'question', section: 0, question: 0 };

describe.each(DIALECTS)('drafts of questionnaires on %s', (dialect) => {
	let deps: Deps;

	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await addBuiltIn(deps);
		await startDraft(deps, hoa, { from: 'short@2', code: 'mine' });
	});
	afterEach(() => deps.db.destroy());

	async function seenAt(place: PartPlace): Promise<string> {
		const part = partAt((await openDraft(deps, hoa, 'mine')).document, place);
		if (!part) throw new Error('no such part');
		return fingerprintOf(deps, part);
	}

	const fieldsOf = (vi: string, en = 'Ask') => ({
		id: ['SF.DV'],
		'text.vi': [vi],
		'text.en': [en],
		scale: ['three-way'],
		enabled: ['yes'],
		index: ['yes'],
		required: ['yes']
	});
	const edit = async (vi: string, en?: string) => ({
		place: FIRST,
		seen: await seenAt(FIRST),
		entries: fieldsOf(vi, en)
	});
	const firstText = async () =>
		(await openDraft(deps, hoa, 'mine')).document.sections[0]?.questions[0]?.text;
	const actions = async () =>
		(await deps.db.selectFrom('audit_entry').select('action').orderBy('id').execute())
			.map((it) => it.action)
			.filter((it) => it !== 'questionnaire.import');

	test('begin as a copy, with the next version of their own', async () => {
		const { document, faults } = await openDraft(deps, hoa, 'mine');
		expect([document.code, document.version, faults]).toEqual(['mine', 1, []]);
		expect(await startDraft(deps, hoa, { from: 'short@2', code: '' })).toMatchObject({ ok: true });
		expect((await openDraft(deps, hoa, 'short')).document.version).toBe(3);
	});

	test.each([
		[{ from: 'short@2', code: 'mine' }, 'draft-exists'],
		[{ from: 'short@2', code: 'sipas' }, 'code-taken'],
		[{ from: '', code: '' }, 'code-malformed'],
		[{ from: 'x', code: 'new' }, 'source-unknown']
	])('%o is refused as %s', async (typed, code) => {
		expect(await startDraft(deps, hoa, typed)).toEqual({ ok: false, error: code });
	});

	test('are saved incomplete, and say what is missing', async () => {
		expect(await savePart(deps, hoa, 'mine', await edit('Câu mới', ''))).toMatchObject({
			ok: true
		});
		const draft = await openDraft(deps, hoa, 'mine');
		expect(draft.revision).toBe(2);
		expect(draft.faults).toEqual([
			{ path: 'sections[0].questions[0].text.en', code: 'text-missing', locale: 'en' }
		]);
		expect(await publishDraft(deps, hoa, 'mine', 2)).toEqual({ ok: false, error: draft.faults });
		expect((await openDraft(deps, hoa, 'mine')).revision).toBe(2);
	});

	test('refuse the second of two who edit one part, with both versions', async () => {
		const [first, second] = [await edit('Của Hoa'), await edit('Của Mai')];
		await savePart(deps, hoa, 'mine', first);
		const refused = await savePart(deps, mai, 'mine', second);
		expect(refused).toMatchObject({
			ok: false,
			error: {
				by: 'hoa',
				mine: { question: { text: { vi: 'Của Mai' } } },
				theirs: { question: { text: { vi: 'Của Hoa' } } }
			}
		});
		expect(await firstText()).toMatchObject({ vi: 'Của Hoa' });
		const seen = refused.ok ? '' : refused.error.seen;
		await savePart(deps, mai, 'mine', { ...second, seen });
		expect(await firstText()).toMatchObject({ vi: 'Của Mai' });
	});

	test('take the same words twice without a word', async () => {
		const once = await edit('Của Hoa');
		await savePart(deps, hoa, 'mine', once);
		expect(await savePart(deps, hoa, 'mine', once)).toMatchObject({ ok: true });
	});

	test('let two edit two parts at once, wherever a question was moved to', async () => {
		const question = await edit('Câu đã chuyển');
		const title = { place: { kind: 'title' as const }, seen: await seenAt({ kind: 'title' }) };
		await rearrangeDraft(deps, mai, 'mine', {
			revision: 1,
			change: { kind: 'move-question', at: FIRST, step: 1 }
		});
		expect(await savePart(deps, hoa, 'mine', question)).toEqual({
			ok: true,
			value: { kind: 'question', section: 1, question: 0 }
		});
		const entries = { 'title.vi': ['Tên'], 'title.en': ['Title'] };
		expect(await savePart(deps, mai, 'mine', { ...title, entries })).toMatchObject({ ok: true });
		const { document } = await openDraft(deps, hoa, 'mine');
		expect(document.title.vi).toBe('Tên');
		expect(document.sections[1]?.questions[0]?.text.vi).toBe('Câu đã chuyển');
	});

	test('lose nothing of ten who save ten parts at once', async () => {
		for (const revision of [1, 2, 3, 4, 5, 6, 7, 8]) {
			const change = { kind: 'add-question', section: 0, question: 'text' } as const;
			await rearrangeDraft(deps, hoa, 'mine', { revision, change });
		}
		const places = Array.from({ length: 8 }, (_, at) => ({ ...FIRST, question: at + 1 }));
		const edits = await Promise.all(
			places.map(async (place, at) => ({
				place,
				seen: await seenAt(place),
				entries: { id: [`X${at}`], 'text.vi': [`Câu ${at}`], maxLength: ['10'], enabled: ['yes'] }
			}))
		);
		await Promise.all(edits.map((it) => savePart(deps, hoa, 'mine', it)));
		const { document } = await openDraft(deps, hoa, 'mine');
		const texts = document.sections[0]?.questions.slice(1).map((it) => it.text.vi);
		expect(texts).toEqual(edits.map((_, at) => `Câu ${at}`));
	});

	test('refuse to move what somebody else moved', async () => {
		const change = { kind: 'move-section', at: 0, step: 1 } as const;
		await rearrangeDraft(deps, hoa, 'mine', { revision: 1, change });
		const again = rearrangeDraft(deps, mai, 'mine', { revision: 1, change });
		await expect(again).rejects.toMatchObject({ code: 'draft-changed' });
	});

	test('become a version that never changes, and are gone', async () => {
		await savePart(deps, hoa, 'mine', await edit('Câu mới'));
		expect(await publishDraft(deps, hoa, 'mine', 1).catch((it: unknown) => it)).toMatchObject({
			code: 'draft-changed'
		});
		expect(await publishDraft(deps, hoa, 'mine', 2)).toEqual({ ok: true, value: 1 });
		const published = await requireQuestionnaire(deps, 'mine', 1);
		expect(published.sections[0]?.questions[0]?.text.vi).toBe('Câu mới');
		await expect(openDraft(deps, hoa, 'mine')).rejects.toMatchObject({
			code: 'questionnaire-not-found'
		});
		expect(await actions()).toEqual([
			'questionnaire.draft',
			'questionnaire.draft',
			'questionnaire.publish'
		]);
	});

	test('are thrown away as they were seen, and no otherwise', async () => {
		await expect(discardDraft(deps, hoa, 'mine', 2)).rejects.toMatchObject({
			code: 'draft-changed'
		});
		await discardDraft(deps, hoa, 'mine', 1);
		const lines = await questionnaireCatalogue(deps, hoa);
		expect(lines.map((it) => it.code)).toEqual(['short', 'sipas']);
	});

	test('are seen by the department and the auditor, and written by the department', async () => {
		for (const role of ['agency', 'leader', 'entry', 'admin', 'unit-admin'] as const) {
			await expect(openDraft(deps, { ...hoa, role }, 'mine')).rejects.toMatchObject({
				code: 'not-allowed'
			});
		}
		const auditor: Staff = { ...hoa, role: 'auditor' };
		expect((await openDraft(deps, auditor, 'mine')).revision).toBe(1);
		const saved = savePart(deps, auditor, 'mine', await edit('Không'));
		await expect(saved).rejects.toMatchObject({ code: 'not-allowed' });
		const seen = await questionnaireCatalogue(deps, { ...hoa, role: 'agency' });
		expect(seen.map((it) => it.code)).toEqual(['short', 'sipas']);
	});
});
