import { createHash } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noteVerifierKey, signNote, type NoteSigner } from '#lib/domain/signed-note.ts';
import { AppError } from '#lib/server/errors.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { orFileFailure } from '#lib/server/storage/file-failure.ts';
import { makeFolder } from '#lib/server/storage/make-folder.ts';
import { bundleFiles, type BundleFile } from './bundle-files.ts';
import type { BundleSource } from './bundle-source.ts';

const FORMAT = 'hai-long-bundle/v1';
const MANIFEST = 'manifest.txt';
/** Bytes gathered before they are written. */
const CHUNK = 1 << 20;

interface Written {
	name: string;
	size: number;
	sha256: string;
}

/**
 * Writes a bundle: the same source gives the same bytes. Last of all comes the signed list of its
 * files, so that a bundle that was not finished is none; where it fails, the folder is empty again.
 * @param folder made when missing; must be empty
 * @throws AppError 'already-exists' where something lies in the folder; FileFailure
 */
export async function writeBundle(
	source: BundleSource,
	signer: NoteSigner,
	folder: string
): Promise<void> {
	makeFolder(folder);
	if ((await readdir(folder)).length > 0)
		throw new AppError('already-exists', `${folder} is not empty`);
	const files = bundleFiles(source, noteVerifierKey(sha256, signer.name, signer.publicKey));
	try {
		const written: Written[] = [];
		for (const file of files) written.push(await writeFile(folder, file));
		const manifest = signNote(sha256, signer, manifestText(source, written));
		await writeFile(folder, { name: MANIFEST, parts: () => single(manifest) });
	} catch (error) {
		await removeAll(folder, [...files.map(({ name }) => name), MANIFEST]);
		throw error;
	}
}

/** By their names: what somebody else has put there meanwhile stays. */
async function removeAll(folder: string, names: readonly string[]): Promise<void> {
	const tops = new Set(names.map((name) => name.split('/', 1)[0] ?? name));
	for (const top of tops) await rm(join(folder, top), { recursive: true, force: true });
}

function manifestText(source: BundleSource, written: readonly Written[]): string {
	const head = [
		FORMAT,
		`kind ${source.ballots ? 'auditor' : 'public'}`,
		`survey ${source.surveyId}`,
		`questionnaire ${source.questionnaire}`
	];
	const list = written.map((it) => `${it.sha256} ${it.size} ${it.name}`);
	return `${[...head, ...list].join('\n')}\n`;
}

async function writeFile(folder: string, { name, parts, isClosed }: BundleFile): Promise<Written> {
	const path = join(folder, ...name.split('/'));
	makeFolder(dirname(path));
	const digest = createHash('sha256');
	let size = 0;
	await using file = await open(path, 'wx', isClosed ? 0o600 : 0o644);
	for await (const chunk of gathered(parts())) {
		digest.update(chunk);
		size += chunk.length;
		await orFileFailure({ what: 'write', path }, () => file.write(chunk));
	}
	await orFileFailure({ what: 'write', path }, () => file.sync());
	return { name, size, sha256: digest.digest('hex') };
}

/** A million lines are written in some dozens of steps. */
async function* gathered(parts: AsyncIterable<string>): AsyncIterable<Buffer> {
	let waiting: string[] = [];
	let length = 0;
	for await (const part of parts) {
		waiting.push(part);
		length += part.length;
		if (length < CHUNK) continue;
		yield Buffer.from(waiting.join(''));
		waiting = [];
		length = 0;
	}
	if (length > 0) yield Buffer.from(waiting.join(''));
}

async function* single(text: string): AsyncIterable<string> {
	yield text;
}
