import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { DOCUMENT_MAX_BYTES } from '#lib/domain/questionnaire-document.ts';
import { AppError } from '#lib/server/errors.ts';
import { importQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { FileFailure, orFileFailure } from '#lib/server/storage/file-failure.ts';
import type { CliContext, Command } from './context.ts';

export const command: Command = {
	name: 'import questionnaire',
	usage: 'FILE.json',
	summary: 'stores a version of a questionnaire; a stored version never changes',
	async run(context, args) {
		const [file, ...rest] = args;
		if (file === undefined || file.startsWith('-') || rest.length > 0) {
			context.err(
				`import questionnaire: one FILE is needed; usage: ${command.name} ${command.usage}`
			);
			return 2;
		}
		try {
			return await store(context, file);
		} catch (cause) {
			context.err(`import questionnaire: ${reasonOf(cause)}`);
			return 1;
		}
	}
};

async function store({ deps, out, err }: CliContext, file: string): Promise<number> {
	const text = await orFileFailure({ what: 'read', path: file }, () => readText(file));
	const imported = await importQuestionnaire(deps, text, 'cli');
	if (imported.ok) {
		out(`stored ${imported.value.code}@${imported.value.version}`);
		return 0;
	}
	for (const { path, detail } of imported.error)
		err([file, path, detail].filter(Boolean).join(': '));
	return 1;
}

/** Reads no more than tells that a file is too large. */
async function readText(file: string): Promise<string> {
	const handle = await open(file);
	try {
		const buffer = Buffer.alloc(DOCUMENT_MAX_BYTES + 1);
		let length = 0;
		for (let read = 1; read > 0 && length < buffer.length; length += read) {
			({ bytesRead: read } = await handle.read(buffer, length));
		}
		const bytes = buffer.subarray(0, length);
		if (length <= DOCUMENT_MAX_BYTES && !isUtf8(bytes)) throw new NotUtf8(file);
		return bytes.toString('utf8');
	} finally {
		await handle.close();
	}
}

class NotUtf8 extends Error {
	constructor(file: string) {
		super(`${file} is not in UTF-8`);
	}
}

/** @throws what is neither a refusal nor a file that cannot be read */
function reasonOf(cause: unknown): string {
	const kinds = [AppError, NotUtf8, FileFailure];
	if (cause instanceof Error && kinds.some((kind) => cause instanceof kind)) return cause.message;
	throw cause;
}
