import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { submitPlan } from '#lib/server/services/plans/decide-plan.ts';
import { newPlan } from '#lib/server/services/plans/new-plan.ts';
import { planFile } from '#lib/server/services/plans/plan-file.ts';
import { ownPage } from '#lib/server/services/plans/own-page.ts';
import { saveOwnQuestion } from '#lib/server/services/plans/own-questions.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import {
	add,
	addWhole,
	asked,
	placeOf,
	RATING,
	rearrange,
	SECTION,
	WORDS,
	wordsIn,
	write
} from '../support/own-questions.ts';
import { CLERK, DEPARTMENT, draftPlan, LEADER, OTHER_CLERK, planAt } from '../support/plans.ts';
import { codeOf, staffOf } from '../support/staff.ts';

describe.each(DIALECTS)("an agency's own questions in a plan, on %s", (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const page = (plan: string, agency = 'STP') => ownPage(deps, DEPARTMENT, { plan, agency }, null);
	const idsIn = async (plan: string) => {
		const { document } = await page(plan);
		return document.sections[SECTION]?.questions.map((it) => it.id);
	};

	test('are three at most, under ids that are given', async () => {
		const id = await draftPlan(deps);
		for (const kind of ['rating', 'choice', 'text'] as const) {
			await add(deps, CLERK, id, 'STP', kind);
		}
		expect(await idsIn(id)).toEqual(['R.STP.1', 'R.STP.2', 'R.STP.3']);
		expect(await codeOf(add(deps, CLERK, id, 'STP', 'text'))).toBe('bad-request');
		const remove = { kind: 'remove-question', at: placeOf(1) } as const;
		await rearrange(deps, CLERK, id, 'STP', remove);
		await rearrange(deps, CLERK, id, 'STP', { kind: 'move-question', at: placeOf(1), step: -1 });
		expect(await idsIn(id)).toEqual(['R.STP.3', 'R.STP.1']);
		await add(deps, CLERK, id, 'STP', 'multiple');
		expect(await idsIn(id)).toEqual(['R.STP.3', 'R.STP.1', 'R.STP.2']);
	});

	test('never touch the common core', async () => {
		const id = await draftPlan(deps);
		await add(deps, CLERK, id, 'STP', 'text');
		const core = { section: 0, question: 0 };
		for (const change of [
			{ kind: 'remove-question', at: core },
			{ kind: 'move-question', at: placeOf(0), step: -1 },
			{ kind: 'add-question', section: 0, question: 'text' },
			{ kind: 'remove-section', at: 0 }
		] as const) {
			expect(await codeOf(rearrange(deps, CLERK, id, 'STP', change))).toBe('bad-request');
		}
		const place = { kind: 'question', ...core } as const;
		const edit = { place, seen: '', entries: WORDS };
		const address = { plan: id, agency: 'STP' };
		expect(await codeOf(saveOwnQuestion(deps, CLERK, address, edit))).toBe('draft-changed');
	});

	test('are never required, never in the index, whatever a form sends', async () => {
		const id = await draftPlan(deps);
		const entries = asked('Câu', {
			...{ scale: 'three-way' },
			required: 'yes',
			index: 'yes',
			weight: '9',
			id: 'X'
		});
		await addWhole(deps, CLERK, id, 'STP', ['rating', entries]);
		expect((await page(id)).document.sections[SECTION]?.questions).toEqual([
			{
				id: 'R.STP.1',
				kind: 'rating',
				text: { vi: 'Câu', en: 'Câu (en)' },
				scale: 'three-way',
				index: false
			}
		]);
	});

	test('are the clerk’s to write while the plan is a draft, and nobody’s after', async () => {
		const id = await draftPlan(deps);
		const refusals = async () => [
			await codeOf(add(deps, OTHER_CLERK, id, 'STP', 'text')),
			await codeOf(add(deps, LEADER, id, 'STP', 'text')),
			await codeOf(add(deps, staffOf('auditor'), id, 'STP', 'text')),
			await codeOf(add(deps, undefined, id, 'STP', 'text'))
		];
		const all = ['plan-not-found', 'not-allowed', 'not-allowed', 'not-logged-in'];
		expect(await refusals()).toEqual(all);
		expect(await codeOf(add(deps, CLERK, id, 'SNV', 'text'))).toBe('agency-not-found');
		const sent = await planAt(deps, 'submitted');
		expect(await codeOf(add(deps, CLERK, sent, 'STP', 'text'))).toBe('not-allowed');
		expect(await codeOf(add(deps, DEPARTMENT, sent, 'STP', 'text'))).toBe('not-allowed');
	});

	test('keep a plan from being sent while a text is missing in a language', async () => {
		const id = await draftPlan(deps);
		const question = await add(deps, CLERK, id, 'STP', 'text');
		const saveWith = (entries: Record<string, string[]>) =>
			write(deps, CLERK, id, { agency: 'STP', question, entries });
		await saveWith({ ...WORDS, 'text.en': [''] });
		expect((await page(id)).faults).toMatchObject([{ code: 'text-missing', locale: 'en' }]);
		expect(await submitPlan(deps, CLERK, id)).toEqual({ ok: false, error: ['own-questions'] });
		await saveWith(WORDS);
		expect(await submitPlan(deps, CLERK, id)).toEqual({ ok: true, value: undefined });
	});

	test('stand in the plan’s own files, which who signs it reads', async () => {
		const id = await draftPlan(deps);
		const inFile = async (format: string) =>
			wordsIn((await planFile(deps, LEADER, id, { format, locale: 'vi' })).bytes);
		for (const format of ['docx', 'xlsx']) {
			expect(await inFile(format)).not.toContain('Phòng chờ của cơ quan thế nào?');
		}
		await addWhole(deps, CLERK, id, 'STP', ['rating', RATING]);
		for (const format of ['docx', 'xlsx']) {
			const words = await inFile(format);
			expect(words).toContain('Phòng chờ của cơ quan thế nào?');
			expect(words).toContain('Chấm theo thang đo: Hài lòng; Không hài lòng; Ý kiến khác');
		}
	});

	test('that two people change at once are both shown, and none is lost', async () => {
		const id = await draftPlan(deps);
		await add(deps, CLERK, id, 'STP', 'text');
		await add(deps, CLERK, id, 'STP', 'text');
		const address = { plan: id, agency: 'STP' };
		const { open } = await ownPage(deps, CLERK, address, `${SECTION}.0`);
		await write(deps, DEPARTMENT, id, { agency: 'STP', question: 1, entries: WORDS });
		const edit = { place: placeOf(0), seen: open?.seen ?? '', entries: asked('Một') };
		expect((await saveOwnQuestion(deps, CLERK, address, edit)).ok).toBe(true);
		const again = { ...edit, entries: asked('Hai') };
		expect(await saveOwnQuestion(deps, DEPARTMENT, address, again)).toMatchObject({
			ok: false,
			error: {
				mine: { question: { text: { vi: 'Hai' } } },
				theirs: { question: { text: { vi: 'Một' } } },
				by: CLERK.username
			}
		});
	});

	test('come along when the agency copies its plan', async () => {
		const id = await draftPlan(deps);
		await addWhole(deps, CLERK, id, 'STP', ['text', WORDS]);
		const copy = await newPlan(deps, CLERK, { template: '', copy: id });
		expect(copy?.own).toMatchObject([{ agencyId: 'agency-stp', questions: [{ id: 'R.STP.1' }] }]);
	});

	test('need a scale that the core still has', async () => {
		const id = await draftPlan(deps);
		await addWhole(deps, CLERK, id, 'STP', ['rating', { ...RATING, scale: ['none'] }]);
		expect((await page(id)).faults).toMatchObject([{ code: 'unknown-scale' }]);
	});
});
