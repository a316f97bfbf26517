import { expect, test } from 'vitest';
import { brokenLabel } from './class-chart.ts';

test.each([
	{ label: 'Sở Tư pháp', letters: 20, lines: ['Sở Tư pháp'] },
	{ label: 'Sở Kế hoạch và Đầu tư', letters: 14, lines: ['Sở Kế hoạch và', 'Đầu tư'] },
	{ label: 'một hai ba bốn năm', letters: 4, lines: ['một', 'hai …'] }
])('“$label” in lines of $letters letters', ({ label, letters, lines }) => {
	expect(brokenLabel(label, letters)).toEqual(lines);
});
