import { newCanvas } from './canvas.ts';
import { drawHeads, headsOf } from './heat-heads.ts';
import { drawLegend, LEGEND_HEIGHT, legendWidth } from './heat-legend.ts';
import { COLUMN, LABELS, type HeatGrid } from './heat-parts.ts';
import { drawRow, rowOf } from './heat-rows.ts';
import type { ChartPicture } from './stacked-bars.ts';

/** Ten to a millimetre: 254 dots an inch, sharp in print. */
const PER_MM = 10;

/**
 * Agencies by factors as a picture for paper: as wide as there are columns.
 * @throws RangeError where there is no line
 */
export function heatGrid({ groups, lines, texts }: HeatGrid): ChartPicture {
	if (lines.length === 0) throw new RangeError('no lines to draw');
	const { pen: ruler } = newCanvas(1, 1);
	const heads = headsOf(ruler, { groups, texts });
	const rows = lines.map((line) => rowOf(ruler, line));
	const top = heads.over + heads.height;
	const bottom = top + rows.reduce((sum, it) => sum + it.height, 0);
	const columns = groups.reduce((sum, it) => sum + it.columns.length, 1);
	const grid = LABELS + COLUMN * columns;
	const [width, height] = [Math.max(grid, legendWidth(ruler, texts)), bottom + LEGEND_HEIGHT];
	const { canvas, pen } = newCanvas(width, height);
	pen.fillStyle = '#ffffff';
	pen.fillRect(0, 0, width, height);
	pen.textBaseline = 'middle';
	drawHeads(pen, heads, grid);
	rows.reduce((at, row) => {
		drawRow(pen, row, { top: at, width: grid });
		return at + row.height;
	}, top);
	drawLegend(pen, texts, bottom);
	return { png: canvas.toBuffer('image/png'), width: width / PER_MM, height: height / PER_MM };
}
