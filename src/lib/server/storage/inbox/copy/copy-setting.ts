/**
 * What this process does with the second copy of the inbox (SQLite only). A path: each commit is made in
 * it too. `'none'`: there is none any more, as the operator says. `'untouched'`: for those who look at
 * the inbox, change its tables or bring both together. Absent: there must be none.
 */
export type CopySetting = { path: string } | 'none' | 'untouched';

/** Why an inbox and its copy are not used, in one line for the operator. */
export class CopyRefusal extends Error {
	override readonly name = 'CopyRefusal';
}
