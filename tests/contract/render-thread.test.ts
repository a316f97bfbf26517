import { expect, test } from 'vitest';
import { createRenderThread } from '#lib/server/render-thread.ts';
import { renderResults, type RenderOrder } from '#lib/server/services/reports/render-results.ts';
import { agency, cell, report } from '../support/reports.ts';

const order = (format: 'xlsx' | 'docx' | 'png'): RenderOrder => {
	if (format === 'png') {
		const bars = [{ label: 'A', value: 0.5, figure: '50,00' }];
		const texts = { name: 'Chỉ số', ticks: ['0', '25', '50', '75', '100'] } as const;
		return { format, picture: { kind: 'index', bars, texts } };
	}
	const two = {
		agencies: [agency('A'), agency('B')],
		cells: [cell('a', [46, 0, 4]), cell('b', [20, 0, 0])]
	};
	const made = { report: report(two), locale: 'vi' } as const;
	return format === 'xlsx' ? { format, ...made } : { format, ...made, details: {} };
};

test.each(['xlsx', 'docx', 'png'] as const)(
	'a thread of its own makes the same %s, pictures included, while others go on',
	async (format) => {
		const render = createRenderThread();
		let turns = 0;
		const timer = setInterval(() => (turns += 1), 1);
		const [first, second] = await Promise.all([render(order(format)), render(order(format))]);
		clearInterval(timer);
		expect(first).toEqual(await renderResults(order(format)));
		expect(second).toEqual(first);
		expect(turns).toBeGreaterThan(0);
	}
);

test('who asked is told of a fault, and the next one gets its file', async () => {
	const render = createRenderThread();
	const broken = { ...order('docx'), report: undefined } as unknown as RenderOrder;
	const [fault, good] = await Promise.allSettled([render(broken), render(order('docx'))]);
	expect(fault.status).toBe('rejected');
	expect(good.status).toBe('fulfilled');
});
