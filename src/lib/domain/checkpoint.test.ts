import { createHash, createPrivateKey, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from './bytes.ts';
import {
	formatTreeHead,
	logOrigin,
	parseCheckpoint,
	parseTreeHead,
	signCheckpoint
} from './checkpoint.ts';
import { noteKeyId, noteVerifierKey, parseNote, signNote, type NoteSigner } from './signed-note.ts';
import { formatTlogProof, parseTlogProof } from './tlog-proof.ts';

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();

// Keys and note of golang.org/x/mod/sumdb/note, note_test.go; there the first byte is the type.
const PRIVATE = fromBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz')?.slice(1);
const PUBLIC = fromBase64('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')?.slice(1);
const TEXT =
	'If you think cryptography is the answer to your problem,\n' +
	"then you don't know what your problem is.\n";
const SIGNATURE =
	'— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH =
	'— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const key = createPrivateKey({
	key: Buffer.concat([PKCS8, PRIVATE ?? expect.fail()]),
	format: 'der',
	type: 'pkcs8'
});
const peter: NoteSigner = {
	name: 'PeterNeumann',
	publicKey: PUBLIC ?? expect.fail(),
	sign: (bytes) => sign(null, bytes, key)
};

describe('a signed note', () => {
	test('is the reference implementation’s, byte for byte', () => {
		expect(signNote(sha256, peter, TEXT)).toBe(`${TEXT}\n${SIGNATURE}`);
	});

	test.each([
		{ name: 'PeterNeumann', id: 'c74f20a3', key: 'ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW' },
		{ name: 'EnochRoot', id: 'af0cfe78', key: 'ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop' }
	])('names the key $name+$id', (it) => {
		const publicKey = fromBase64(it.key)?.slice(1) ?? expect.fail();
		expect(noteKeyId(sha256, it.name, publicKey)).toBe(it.id);
		expect(noteVerifierKey(sha256, it.name, publicKey)).toBe(`${it.name}+${it.id}+${it.key}`);
	});

	test('may have several signatures', () => {
		expect(parseNote(`${TEXT}\n${SIGNATURE}${ENOCH}`)).toMatchObject({
			text: TEXT,
			signatures: [
				{ name: 'PeterNeumann', keyId: 'c74f20a3' },
				{ name: 'EnochRoot', keyId: 'af0cfe78' }
			]
		});
	});

	test('may hold empty lines: the last one ends the text', () => {
		expect(parseNote(`a\n\nb\n\n${SIGNATURE}`)?.text).toBe('a\n\nb\n');
	});

	test.each([
		TEXT,
		`${TEXT}\n`,
		`${TEXT}\n${SIGNATURE.slice(0, -1)}`,
		`\u0001${TEXT}\n${SIGNATURE}`,
		`\ud800${TEXT}\n${SIGNATURE}`,
		`${TEXT}\n${SIGNATURE.replace('PeterNeumann', 'Bad Name')}`,
		`${TEXT}\n${SIGNATURE.replace('PeterNeumann', 'Bad+Name')}`,
		`${TEXT}\n${SIGNATURE}Unexpected line.\n`,
		`${TEXT}\n${SIGNATURE.replace('—', '-')}`,
		`${TEXT}\n${SIGNATURE.repeat(101)}`,
		`${TEXT}\n— PeterNeumann x08goA==\n`,
		`\n${SIGNATURE}`
	])('is not %j', (note) => {
		expect(parseNote(note)).toBeUndefined();
	});

	test.each(['', 'no newline', 'a\ttab\n'])('does not hold %j', (text) => {
		expect(() => signNote(sha256, peter, text)).toThrow(RangeError);
	});

	test('is not signed by a name with a blank', () => {
		expect(() => signNote(sha256, { ...peter, name: 'bad name' }, TEXT)).toThrow(RangeError);
	});
});

describe('a checkpoint', () => {
	const root = Uint8Array.from({ length: 32 }, (_, at) => at);
	const head = { origin: logOrigin('hailong.example.vn', 'stp-2024'), size: 51, root };

	test('has three lines and a signature', () => {
		const [origin, size, hash, blank, signature, end] = signCheckpoint(sha256, peter, head).split(
			'\n'
		);
		expect([origin, size, hash, blank, end]).toEqual([
			'hailong.example.vn/log/stp-2024',
			'51',
			'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
			'',
			''
		]);
		expect(signature).toMatch(/^— PeterNeumann x08go\S+$/);
	});

	test('is read as it was written', () => {
		expect(parseCheckpoint(signCheckpoint(sha256, peter, head))).toMatchObject(head);
	});

	test('the example of the format is read', () => {
		const example = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;
		expect(parseCheckpoint(example)).toMatchObject({
			origin: 'example.com/behind-the-sofa',
			size: 20_852_163
		});
	});

	test.each([
		['an origin with a blank', (text: string) => text.replace('/log/', ' ')],
		['no origin', (text: string) => text.replace(/^.*\n/, '\n')],
		['a size with a zero before it', (text: string) => text.replace('51', '051')],
		['a negative size', (text: string) => text.replace('51', '-51')],
		['a size beyond what is counted', (text: string) => text.replace('51', '9007199254740992')],
		['a shorter root', (text: string) => text.replace('AAEC', '')],
		['a line that nobody audits', (text: string) => `${text}extension\n`],
		['a carriage return', (text: string) => text.replaceAll('\n', '\r\n')]
	])('has not %s', (_, change) => {
		expect(parseTreeHead(change(formatTreeHead(head)))).toBeUndefined();
	});

	test.each([
		{ size: -1 },
		{ size: 1.5 },
		{ origin: '' },
		{ origin: 'a b' },
		{ root: root.slice(1) }
	])('cannot state %o', (wrong) => {
		expect(() => formatTreeHead({ ...head, ...wrong })).toThrow(RangeError);
	});

	test('travels with a proof in one file', () => {
		const proof = {
			extra: new TextEncoder().encode('["receipts",1,1,[]]'),
			index: 50,
			hashes: [root, root.toReversed()],
			checkpoint: signCheckpoint(sha256, peter, head)
		};
		const text = formatTlogProof(proof);
		expect(text).toMatch(/^c2sp\.org\/tlog-proof@v1\nextra \S+\nindex 50\n/);
		expect(parseTlogProof(text)).toMatchObject(proof);
		expect(parseTlogProof(text.replace('index 50', 'index 050'))).toBeUndefined();
		expect(parseTlogProof(text.replace(`${toBase64(root)}\n`, 'AAEC\n'))).toBeUndefined();
	});
});

test('no text makes a parser throw', () => {
	const text = fc.string({
		unit: fc.constantFrom('\n', '—', ' ', 'A', '=', '0', '1', '/', '\ud800')
	});
	fc.assert(
		fc.property(text, (it) => {
			const read = [parseNote(it), parseTreeHead(it), parseCheckpoint(it), parseTlogProof(it)];
			expect(read.slice(1)).toEqual([undefined, undefined, undefined]);
		})
	);
});

test.each(['A', 'AA', 'AAA', 'AA=', 'AB==', 'AAF=', 'AAAA=', ' AAA', 'AA-_'])(
	'%j is no base 64',
	(text) => {
		expect(fromBase64(text)).toBeUndefined();
	}
);
