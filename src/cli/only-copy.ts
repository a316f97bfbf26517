import { AppError } from '#lib/server/errors.ts';
import { FileFailure } from '#lib/server/storage/file-failure.ts';
import { openDraft, type Draft } from './files.ts';

/**
 * Opens a file that will be the only copy of codes, before any of them exists. Only its owner reads it.
 * @throws FileFailure; AppError 'already-exists' where the file that is there holds anything
 */
export async function openOnlyCopy(path: string): Promise<Draft> {
	const draft = await openDraft(path, 0o600);
	if (draft.replaces === 0) return draft;
	await draft[Symbol.asyncDispose]();
	throw new AppError(
		'already-exists',
		`${path} is not empty: it may be the only copy of other codes`
	);
}

/**
 * @param lost what is so where the codes cannot be written, and what to do
 * @throws FileFailure that says that too
 */
export async function finishOnlyCopy(draft: Draft, csv: Uint8Array, lost: string): Promise<void> {
	try {
		await draft.finish(csv);
	} catch (cause) {
		if (!(cause instanceof FileFailure)) throw cause;
		throw new FileFailure(`${cause.message}; ${lost}`, { cause });
	}
}
