import * as v from 'valibot';
import { ASSURANCES, CHANNELS } from './channel.ts';
import { encodeLogEntry, type LogEntry } from './log-entry.ts';

const ONE = v.literal(1);
const TWO = v.literal(2);
const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const FROM_1 = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const NAME = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const SHA256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const MONTH = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const WORDS = v.pipe(v.string(), v.nonEmpty());
const INSTANT = v.pipe(v.string(), v.isoTimestamp());

const SHAPES = {
	ballot: v.pipe(
		v.strictTuple([
			v.literal('ballot'),
			ONE,
			NAME,
			WORDS,
			FROM_1,
			WORDS,
			v.string(),
			v.picklist(CHANNELS),
			v.picklist(ASSURANCES),
			MONTH,
			v.string(),
			SHA256
		]),
		v.transform(
			([kind, , name, surveyId, questionnaireVersion, agencyCode, serviceCode, ...rest]) => {
				const [channel, assurance, month, ratings, closed] = rest;
				const place = { surveyId, questionnaireVersion, agencyCode, serviceCode };
				return { kind, name, ...place, channel, assurance, month, ratings, closed };
			}
		)
	),
	receipts: v.pipe(
		v.strictTuple([v.literal('receipts'), TWO, FROM_1, COUNT, v.array(SHA256)]),
		v.transform(([kind, , lock, ballots, hashes]) => ({ kind, lock, ballots, hashes }))
	),
	receiptsWithoutBallots: v.pipe(
		v.strictTuple([v.literal('receipts'), ONE, FROM_1, v.array(SHA256)]),
		v.transform(([kind, , lock, hashes]) => ({ kind, lock, hashes }))
	),
	questionnaire: v.pipe(
		v.strictTuple([v.literal('questionnaire'), ONE, WORDS, FROM_1, WORDS]),
		v.transform(([kind, , code, version, document]) => ({ kind, code, version, document }))
	),
	freeze: v.pipe(
		v.strictTuple([v.literal('freeze'), ONE, FROM_1, SHA256]),
		v.transform(([kind, , number, sha256]) => ({ kind, number, sha256 }))
	),
	import: v.pipe(
		v.strictTuple([v.literal('import'), ONE, SHA256, COUNT]),
		v.transform(([kind, , sha256, count]) => ({ kind, sha256, count }))
	),
	slips: v.pipe(
		v.strictTuple([v.literal('slips'), ONE, WORDS, WORDS, COUNT, SHA256]),
		v.transform(([kind, , batch, agencyCode, count, batchHash]) => {
			return { kind, batch, agencyCode, count, batchHash };
		})
	),
	void: v.pipe(
		v.strictTuple([v.literal('void'), ONE, NAME, WORDS, WORDS, WORDS, INSTANT]),
		v.transform(([kind, , ballot, reason, by1, by2, at]) => {
			return { kind, ballot, reason, by1, by2, at };
		})
	),
	gap: v.pipe(
		v.strictTuple([v.literal('gap'), ONE, WORDS, WORDS, INSTANT]),
		v.transform(([kind, , reason, by, at]) => ({ kind, reason, by, at }))
	)
};
const ENTRY = v.union(Object.values(SHAPES));

/**
 * Reads what `encodeLogEntry` wrote.
 * @returns undefined for a text that no entry has, and for one written in another way than ours
 */
export function parseLogEntry(text: string): LogEntry | undefined {
	const read = v.safeParse(ENTRY, parseJson(text));
	return read.success && encodeLogEntry(read.output) === text ? read.output : undefined;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		if (!(cause instanceof SyntaxError)) throw cause;
		return undefined;
	}
}
