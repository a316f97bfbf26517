import { expect, test } from 'vitest';
import { brokenLabel } from './class-chart.ts';

test.each([
	{ label: 'Sở Tư pháp', letters: 20, most: 2, lines: ['Sở Tư pháp'] },
	{ label: 'Sở Kế hoạch và Đầu tư', letters: 14, most: 2, lines: ['Sở Kế hoạch và', 'Đầu tư'] },
	{ label: 'một hai ba bốn năm', letters: 4, most: 2, lines: ['một', 'hai …'] },
	{ label: 'một hai ba bốn năm', letters: 4, most: 4, lines: ['một', 'hai', 'ba', 'bốn …'] }
])('“$label” in $most lines of $letters letters', ({ label, letters, most, lines }) => {
	expect(brokenLabel(label, { letters, lines: most })).toEqual(lines);
});
