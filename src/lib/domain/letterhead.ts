import type { Agency } from './agency.ts';
import type { Figures } from './figures.ts';

/** By which the catalogue knows the department that issues the report of the province. */
export const DEPARTMENT_CODE = 'SNV';

/** What the head of a letter says beside the agency's name; blanks where it is absent. */
export interface Letterhead {
	/** Cơ quan chủ quản. */
	parent?: string;
	/** Short sign in the numbers of its letters. */
	symbol?: string;
}

export function letterheadOf({ superior, symbol }: Agency): Letterhead {
	return {
		...(superior !== undefined && { parent: superior }),
		...(symbol !== undefined && { symbol })
	};
}

/** Of all who may issue a letter about these figures, by code. */
export function letterheadsOf({
	agencies,
	department
}: Pick<Figures, 'agencies' | 'department'>): Record<string, Letterhead> {
	const issuers = department ? [...agencies, department] : agencies;
	return Object.fromEntries(issuers.map((it) => [it.code, letterheadOf(it)]));
}
