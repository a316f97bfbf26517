import type { ChartConfiguration } from 'chart.js';
import type { Locale } from '#lib/domain/locale.ts';
import { formatNumber } from '#lib/messages/format.ts';
import type { Messages } from '#lib/messages/index.ts';
import { CLASSES, type ClassName } from '#lib/messages/class-figures.ts';
import type { ClassRow } from './rows.ts';

/** As areas; they differ in lightness too, so that they hold in grey print. */
const COLOURS: Record<ClassName, string> = {
	satisfied: '#0b7a6f',
	dissatisfied: '#b5451b',
	other: '#a3adb8'
};
const INK = '#16211f';
const FONT = { family: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif', size: 13 };

/** Stacked horizontal bars, one a row with figures. */
export function classChart(
	rows: readonly ClassRow[],
	text: Messages['report'],
	locale: Locale,
	room: LabelRoom
): ChartConfiguration<'bar', number[], string[]> {
	const drawn = rows.flatMap(({ label, figures }) => (figures ? [{ label, figures }] : []));
	const shown = (name: ClassName, row: number) =>
		drawn[row]?.figures.classes.find((it) => it.name === name);
	const percent = (value: number | string) => `${formatNumber(locale, Number(value))}%`;
	return {
		type: 'bar',
		data: {
			labels: drawn.map(({ label }) => brokenLabel(label, room)),
			datasets: CLASSES.map((name) => ({
				label: text[name],
				data: drawn.map((_row, at) => (shown(name, at)?.part ?? 0) * 100),
				backgroundColor: COLOURS[name],
				maxBarThickness: 22
			}))
		},
		options: {
			indexAxis: 'y',
			animation: false,
			maintainAspectRatio: false,
			font: FONT,
			color: INK,
			scales: {
				x: {
					stacked: true,
					min: 0,
					max: 100,
					ticks: { callback: percent, color: INK, font: FONT, maxRotation: 0 }
				},
				y: {
					stacked: true,
					grid: { display: false },
					ticks: { color: INK, font: FONT, autoSkip: false }
				}
			},
			plugins: {
				legend: { position: 'bottom', labels: { color: INK, font: FONT, boxWidth: 12 } },
				tooltip: {
					callbacks: {
						title: ([item]) => drawn[item?.dataIndex ?? -1]?.label ?? '',
						label: ({ datasetIndex, dataIndex }) => {
							const name = CLASSES[datasetIndex];
							const figure = name && shown(name, dataIndex);
							return name && figure ? `${text[name]}: ${figure.share} (${figure.count})` : '';
						}
					}
				}
			}
		}
	};
}

/** How much room a bar's label has. */
export interface LabelRoom {
	/** A line may have. */
	letters: number;
	lines: number;
}

/** A label too long for its room ends in an ellipsis: the table beside it has it whole. */
export function brokenLabel(label: string, { letters, lines: most }: LabelRoom): string[] {
	const lines: string[] = [];
	for (const word of label.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < letters) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else lines.push(word);
	}
	if (lines.length <= most) return lines;
	return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`];
}
