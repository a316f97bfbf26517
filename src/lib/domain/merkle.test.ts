import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from './bytes.ts';
import { appendLeaves, leafHash, nodeHash, treeRoot } from './merkle.ts';
import { consistencyProof, inclusionProof } from './merkle-proof.ts';
import { isConsistent } from './merkle-verify.ts';

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) => fromHex(text) ?? expect.fail(`hex: ${text}`);

// The reference tree of Certificate Transparency: github.com/transparency-dev/merkle, testonly.
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657']
	.concat('606162636465666768696a6b6c6d6e6f')
	.map((data) => leafHash(sha256, hex(data)));
const ROOTS = [
	'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
	'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
	'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
	'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
	'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
	'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
	'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
	'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
	'5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
];
const [NODE_23, NODE_67] = [
	'5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
	'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0'
];
const [LEAF_1, LEAF_4, LEAF_6] = [
	'96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
	'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
	'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f'
];
const NODE_45 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const NODE_4567 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';

describe('the reference tree', () => {
	test('hashes leaves and nodes apart', () => {
		expect(toHex(leafHash(sha256, 'L123456'))).toBe(
			'395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56'
		);
		expect(toHex(nodeHash(sha256, bytesOf('N123'), bytesOf('N456')))).toBe(
			'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb'
		);
	});

	test.each(ROOTS.map((root, size) => ({ size, root })))('of $size leaves has root $root', (it) => {
		expect(toHex(treeRoot(sha256, LEAVES.slice(0, it.size)))).toBe(it.root);
	});

	test.each([
		{ index: 0, size: 1, proof: [] },
		{ index: 0, size: 8, proof: [LEAF_1, NODE_23, NODE_4567] },
		{ index: 5, size: 8, proof: [LEAF_4, NODE_67, ROOTS[4]] },
		{ index: 2, size: 3, proof: [ROOTS[2]] },
		{ index: 1, size: 5, proof: [ROOTS[1], NODE_23, LEAF_4] }
	])('includes leaf $index of $size', ({ index, size, proof }) => {
		expect(inclusionProof(sha256, LEAVES.slice(0, size), index).map(toHex)).toEqual(proof);
	});

	test.each([
		{ size1: 1, size2: 1, proof: [] },
		{ size1: 1, size2: 8, proof: [LEAF_1, NODE_23, NODE_4567] },
		{ size1: 6, size2: 8, proof: [NODE_45, NODE_67, ROOTS[4]] },
		{ size1: 2, size2: 5, proof: [NODE_23, LEAF_4] },
		{ size1: 6, size2: 7, proof: [NODE_45, LEAF_6, ROOTS[4]] }
	])('of $size2 leaves extends that of $size1', ({ size1, size2, proof }) => {
		expect(consistencyProof(sha256, LEAVES.slice(0, size2), size1).map(toHex)).toEqual(proof);
	});

	test('proves nothing about what is not there', () => {
		expect(() => inclusionProof(sha256, LEAVES, 8)).toThrow(RangeError);
		expect(() => inclusionProof(sha256, LEAVES, 0.5)).toThrow(RangeError);
		expect(() => consistencyProof(sha256, LEAVES, 0)).toThrow(RangeError);
		expect(() => consistencyProof(sha256, LEAVES, 9)).toThrow(RangeError);
	});

	test('no proof begins at an empty tree', () => {
		const [root1, root2] = [hex(ROOTS[0] ?? ''), hex(ROOTS[8] ?? '')];
		expect(isConsistent(sha256, { size1: 0, size2: 8, root1, root2, proof: [] })).toBe(false);
	});
});

test('a frontier that lost a peak is a bug', () => {
	const leaves = LEAVES.slice(0, 1);
	expect(() => appendLeaves(sha256, { size: 3, peaks: leaves }, leaves)).toThrow(RangeError);
});
