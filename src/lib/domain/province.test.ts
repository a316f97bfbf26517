import { expect, test } from 'vitest';
import { provinceIndex } from './province.ts';

test('the worked example: by finished files, the unweighted mean beside it', () => {
	const province = provinceIndex([
		{ value: 0.8181, files: 3_250 },
		{ value: 0.915, files: 400 },
		{ value: 0.78, files: 9_000 }
	]);
	expect(province.weighted).toBeCloseTo(0.7941, 4);
	expect(province.unweighted).toBeCloseTo(0.8377, 4);
	expect(province).toMatchObject({ agencies: 3, withoutFiles: 0 });
});

test('without the files of an agency there is the unweighted mean alone', () => {
	expect(provinceIndex([{ value: 0.8, files: 10 }, { value: 0.9 }, {}])).toEqual({
		unweighted: expect.closeTo(0.85, 12) as number,
		agencies: 2,
		withoutFiles: 1
	});
});

test('of agencies without files or index there is no weighted figure', () => {
	expect(provinceIndex([{ value: 0.8, files: 0 }])).not.toHaveProperty('weighted');
	expect(provinceIndex([])).toEqual({ agencies: 0, withoutFiles: 0 });
});
