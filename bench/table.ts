/** Prints figures under a heading, one a line, in two columns. */
export function printTable(heading: string, rows: readonly (readonly [string, string])[]): void {
	const width = Math.max(...rows.map(([name]) => name.length));
	const lines = rows.map(([name, figure]) => `  ${name.padEnd(width)}  ${figure}`);
	process.stdout.write(`\n${heading}\n${lines.join('\n')}\n`);
}

/** @param value milliseconds */
export function inMs(value: number): string {
	return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

/** @param values one or more */
export function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
