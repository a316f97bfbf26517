import { expect, test } from 'vitest';
import { bandOf } from './heat-band.ts';

test.each([
	[0, 0],
	[0.5999, 0],
	[0.6, 1],
	[0.7, 2],
	[0.8, 3],
	[0.8999, 3],
	[0.9, 4],
	[1, 4]
])('%d lies in band %i', (value, band) => {
	expect(bandOf(value)).toBe(band);
});
