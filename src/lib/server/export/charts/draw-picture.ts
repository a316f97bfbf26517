import { classBars, type ClassBar, type ClassBarsTexts } from './class-bars.ts';
import { indexBars, type IndexBar, type IndexTexts } from './index-bars.ts';
import { heatGrid } from './heat-grid.ts';
import type { HeatGrid } from './heat-parts.ts';
import { levelBars, type LevelBar, type LevelTexts } from './level-bars.ts';
import type { ChartPicture } from './stacked-bars.ts';

/** A chart to be drawn: all that it is made of, and nothing that could not be copied. */
export type PictureOrder =
	| { kind: 'classes'; bars: readonly ClassBar[]; texts: ClassBarsTexts }
	| { kind: 'levels'; bars: readonly LevelBar[]; texts: LevelTexts }
	| { kind: 'index'; bars: readonly IndexBar[]; texts: IndexTexts }
	| ({ kind: 'heat' } & HeatGrid);

/** @throws RangeError where there is nothing to draw */
export function drawPicture(order: PictureOrder): ChartPicture {
	switch (order.kind) {
		case 'classes':
			return classBars(order.bars, order.texts);
		case 'levels':
			return levelBars(order.bars, order.texts);
		case 'index':
			return indexBars(order.bars, order.texts);
		case 'heat':
			return heatGrid(order);
	}
}
