import { isImportKind, type ImportKind } from '#lib/domain/imports/kinds.ts';
import type { Action } from '#lib/server/auth/permissions.ts';
import { AppError } from '#lib/server/errors.ts';

/** What somebody must be allowed to do, to take in a file of a kind. */
export const IMPORT_RIGHT: Readonly<Record<ImportKind, Action>> = {
	agencies: 'catalogue:edit',
	services: 'catalogue:edit',
	cases: 'cases:edit',
	staff: 'accounts:manage',
	ballots: 'ballots:import'
};

/** @throws AppError 'page-not-found' for what is no kind of file */
export async function requireKind(text: string): Promise<ImportKind> {
	if (!isImportKind(text)) throw new AppError('page-not-found', 'kind of import');
	return text;
}
