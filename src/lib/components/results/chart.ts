import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	Legend,
	LinearScale,
	Tooltip,
	type ChartConfiguration
} from 'chart.js';
import type { Attachment } from 'svelte/attachments';

// Only what is drawn: the rest stays out of what the browser loads.
Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

type Bars = ChartConfiguration<'bar', number[], string[]>;

/** Of one line of a bar's label, and of the scale and the legend; CSS pixels. */
const LINE_HEIGHT = 18;
const FRAME_HEIGHT = 100;

/** How many lines a label may have: on a phone they are short, and more of them are needed. */
export function labelLines(width: number): number {
	return width < 480 ? 4 : 2;
}

/**
 * Draws bars on a canvas, and again when what `config` reads changes. The figure around it, which is
 * hidden without a script, is shown.
 * @param rows how many bars
 * @param config is given the width that there is, in CSS pixels
 */
export function chart(
	rows: number,
	config: (width: number) => Bars
): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		canvas.closest('figure')?.removeAttribute('hidden');
		const frame = canvas.parentElement;
		const width = frame?.clientWidth ?? 600;
		const rowHeight = (labelLines(width) + 0.6) * LINE_HEIGHT;
		if (frame) frame.style.height = `${rows * rowHeight + FRAME_HEIGHT}px`;
		const drawn = new Chart(canvas, config(width));
		return () => drawn.destroy();
	};
}
