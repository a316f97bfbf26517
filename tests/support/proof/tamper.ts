import type { Random } from '../../faults/random.ts';
import type { Bundle } from './bundle-text.ts';

/** Ways to tamper with a list: of lines, of checkpoints, of the characters of a file. */
const WAYS = ['flip', 'drop', 'insert', 'swap', 'truncate', 'duplicate', 'reorder'] as const;
export type Way = (typeof WAYS)[number];

/** Files of which every line states something: whatever is done to them must be found by the log. */
const LOG_FILES = ['leaves.txt', 'entries.tsv', 'ballots.jsonl', 'checkpoints.txt'];

export interface Tampering {
	way: Way;
	file: string;
	bundle: Bundle;
}

/** Tampers with one file of the bundle, by lines; never gives back what it was given. */
export function tamper(bundle: Bundle, random: Random, files: readonly string[]): Tampering {
	for (;;) {
		const way = WAYS[random.below(WAYS.length)] ?? 'flip';
		const file = files[random.below(files.length)] ?? '';
		const before = bundle.get(file) ?? '';
		const after = way === 'flip' ? flipped(before, random) : changed(before, way, random);
		if (meaning(file, after) !== meaning(file, before))
			return { way, file, bundle: new Map([...bundle, [file, after]]) };
	}
}

/** The files of this bundle that the log itself holds together, without the signed list of files. */
export function logFiles(bundle: Bundle): string[] {
	return LOG_FILES.filter((it) => bundle.has(it));
}

/** Ballots stand in no order that says anything. */
function meaning(file: string, text: string): string {
	return file === 'ballots.jsonl' ? text.split('\n').sort().join('\n') : text;
}

/** One bit of one byte. */
function flipped(text: string, random: Random): string {
	const at = random.below(text.length);
	const byte = text.charCodeAt(at) ^ (1 << random.below(8));
	return text.slice(0, at) + String.fromCharCode(byte) + text.slice(at + 1);
}

function changed(text: string, way: Exclude<Way, 'flip'>, random: Random): string {
	if (way === 'truncate') return text.slice(0, random.below(text.length));
	const lines = text.split('\n').slice(0, -1);
	const [at, to] = [random.below(lines.length), random.below(lines.length)];
	const [one = '', other = ''] = [lines[at], lines[to]];
	const result = {
		drop: () => lines.toSpliced(at, 1),
		insert: () => lines.toSpliced(at, 0, flipped(other === '' ? 'x' : other, random)),
		swap: () => lines.with(at, other).with(to, one),
		duplicate: () => lines.toSpliced(to, 0, one),
		reorder: () => lines.toSpliced(at, 1).toSpliced(to, 0, one)
	}[way]();
	return result.map((line) => `${line}\n`).join('');
}
