import type { Entries } from '#lib/domain/parse-ballot.ts';

/** Text fields by name, each in document order; files are left out. */
export function entriesOf(fields: Iterable<readonly [string, unknown]>): Entries {
	// No prototype: no name is known that was not sent.
	const entries = Object.create(null) as Record<string, string[]>;
	for (const [name, value] of fields) {
		// No name of ours, and one that JavaScript's own objects stumble over.
		if (typeof value !== 'string' || name === '__proto__') continue;
		(entries[name] ??= []).push(withoutNul(value));
	}
	return entries;
}

/**
 * The fields of a form as `application/x-www-form-urlencoded` has them.
 * @see https://url.spec.whatwg.org/#concept-urlencoded-parser; bytes that are no UTF-8 become U+FFFD
 */
export function urlencodedFields(bytes: Uint8Array): URLSearchParams {
	return new URLSearchParams(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
}

/** PostgreSQL's text cannot hold it, and no keyboard types it. */
export function withoutNul(text: string): string {
	return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
