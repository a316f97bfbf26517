import type { BundleSource } from './bundle-source.ts';

/** One file of a bundle: its name, with `/` between folders, and its text in parts. */
export interface BundleFile {
	name: string;
	parts: () => AsyncIterable<string>;
	/** Only its owner may read it. */
	isClosed?: true;
}

/** The files of a bundle in the order of their names, without the manifest that lists them. */
export function bundleFiles(source: BundleSource, verifierKey: string): BundleFile[] {
	const { ballots } = source;
	const files: BundleFile[] = [
		{ name: 'checkpoints.txt', parts: () => joined(source.checkpoints(), '\n') },
		{ name: 'entries.tsv', parts: () => entryLines(source) },
		{ name: 'key.txt', parts: () => only(`${verifierKey}\n`) },
		{ name: 'leaves.txt', parts: () => lines(source.leaves()) },
		...source.questionnaires.map(({ code, version, document }) => ({
			name: `questionnaires/${code}-${version}.json`,
			parts: () => only(document)
		})),
		...(source.freezes ?? []).map(({ number, json }) => ({
			name: `freezes/${number}.json`,
			parts: () => later(json)
		})),
		{ name: 'results.json', parts: () => only(source.results) }
	];
	if (ballots) files.push({ name: 'ballots.jsonl', parts: () => lines(ballots()), isClosed: true });
	return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function* only(text: string): AsyncIterable<string> {
	yield text;
}

async function* later(text: () => Promise<string>): AsyncIterable<string> {
	yield await text();
}

async function* lines(texts: AsyncIterable<string>): AsyncIterable<string> {
	for await (const text of texts) yield `${text}\n`;
}

/** A signed note ends with a newline: one more makes an empty line between two of them. */
async function* joined(texts: AsyncIterable<string>, between: string): AsyncIterable<string> {
	let first = true;
	for await (const text of texts) {
		yield first ? text : `${between}${text}`;
		first = false;
	}
}

/** Data is JSON, which has no tab and no newline of its own. */
async function* entryLines({ entries }: BundleSource): AsyncIterable<string> {
	for await (const { at, data } of entries()) yield `${at}\t${data}\n`;
}
