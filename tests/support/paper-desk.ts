import type { Staff } from '#lib/server/auth/staff.ts';
import { addAccount } from '#lib/server/services/accounts.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { makeBatch, type BatchDraft } from '#lib/server/services/paper/batches.ts';
import { handIn, openPaper, typePaper } from '#lib/server/services/paper/typing.ts';
import { insertPoint } from '#lib/server/storage/points.ts';
import { insertWorld, SURVEY } from './ballots.ts';

export const DEPARTMENT: Staff = { id: 'd', username: 'snv', role: 'department', agencyIds: [] };

/** A batch that `lan` and `minh` of SNV type, of papers from the box of STP. */
export const DRAFT: BatchDraft = {
	agencyCode: 'STP',
	pointCode: 'STP-GIAY',
	papers: '12',
	recheck: 'all',
	first: 'lan',
	second: 'minh',
	ownEntryReason: ''
};

/** Numbers of the boxes of the short form: procedure, policies, services. */
export const typed = (service: string, policy: string, delivery: string) => ({
	service: [service],
	'SF.CS': [policy],
	'SF.DV': [delivery]
});

/** The small world with a box for papers, and three people who enter data: `hoa` is of STP itself. */
export class PaperDesk {
	readonly deps: Deps;
	lan = DEPARTMENT;
	minh = DEPARTMENT;
	hoa = DEPARTMENT;

	constructor(deps: Deps) {
		this.deps = deps;
	}

	async open(): Promise<void> {
		await insertWorld(this.deps);
		await this.deps.db.transaction().execute((tx) =>
			insertPoint(tx, {
				id: 'point-stp-giay',
				code: 'STP-GIAY',
				surveyId: SURVEY.id,
				kind: 'agency',
				channel: 'paper',
				assurance: 'walk-in',
				choosesService: false,
				agencyIds: ['agency-stp']
			})
		);
		this.lan = await this.#entry('lan', 'SNV');
		this.minh = await this.#entry('minh', 'SNV');
		this.hoa = await this.#entry('hoa', 'STP');
	}

	/** @returns the batch's id */
	async give(draft: Partial<BatchDraft> = {}): Promise<string> {
		const made = await makeBatch(this.deps, DEPARTMENT, SURVEY.id, { ...DRAFT, ...draft });
		if (!made.ok) throw new Error(JSON.stringify(made.error));
		return made.value.id;
	}

	/** @param entriesOf what this person reads off each paper */
	async typeAll(
		staff: Staff,
		id: string,
		entriesOf: (paper: number) => Record<string, string[]>
	): Promise<void> {
		const { wanted } = await openPaper(this.deps, staff, id);
		for (const paper of wanted) {
			const kept = await typePaper(this.deps, staff, id, { paper, entries: entriesOf(paper) });
			if (!kept.ok) throw new Error(JSON.stringify(kept.error));
		}
		await handIn(this.deps, staff, id);
	}

	async #entry(username: string, agencyCode: string): Promise<Staff> {
		const added = await addAccount(this.deps, 'cli', {
			username,
			role: 'entry',
			agencyCode,
			email: '',
			password: 'một câu dài dễ nhớ'
		});
		if (!added.ok) throw new Error(JSON.stringify(added.error));
		const agencyId = `agency-${agencyCode.toLowerCase()}`;
		return { id: added.value.id, username, role: 'entry', agencyId, agencyIds: [agencyId] };
	}
}
