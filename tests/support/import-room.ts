import type { ImportKind, ImportSetup } from '#lib/domain/imports/kinds.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { addAccount } from '#lib/server/services/accounts.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { keepUpload } from '#lib/server/services/imports/uploads.ts';
import { insertWorld } from './ballots.ts';
import { PASSWORD } from './staff-room.ts';

const SETUP: ImportSetup = { survey: '', agency: '', month: '', source: '', asOf: '' };

/** Two people of the department, `so` and `hai`, and `tu` of STP; they send files. */
export class ImportRoom {
	readonly deps: Deps;
	readonly #people = new Map<string, Staff>();

	constructor(deps: Deps) {
		this.deps = deps;
	}

	async open(): Promise<void> {
		await insertWorld(this.deps);
		for (const username of ['so', 'hai', 'tu']) {
			const role = username === 'tu' ? 'agency' : 'department';
			const account = { username, role, agencyCode: role === 'agency' ? 'STP' : '', email: '' };
			const added = await addAccount(this.deps, 'cli', { ...account, password: PASSWORD });
			if (!added.ok) throw new Error(username);
			const agencyIds = role === 'agency' ? ['agency-stp'] : [];
			this.#people.set(username, { id: added.value.id, username, role, agencyIds });
		}
	}

	person(name: string): Staff | undefined {
		return this.#people.get(name);
	}

	keep(kind: ImportKind, text: string, setup: Partial<ImportSetup> = {}, by = 'so') {
		const bytes = new TextEncoder().encode(text);
		const upload = { kind, setup: { ...SETUP, ...setup }, fileName: 'a.csv', bytes };
		return keepUpload(this.deps, this.person(by), upload);
	}

	/** @returns the upload, as its page's address names it */
	async kept(kind: ImportKind, text: string, setup: Partial<ImportSetup> = {}, by = 'so') {
		const upload = await this.keep(kind, text, setup, by);
		if (!upload.ok) throw new Error(JSON.stringify(upload.error));
		return { kind, id: upload.value, locale: 'vi' as const };
	}
}
