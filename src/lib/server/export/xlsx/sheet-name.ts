/** Of a sheet's name, in UTF-16 code units. */
const LONGEST = 31;

/**
 * Names as a spreadsheet takes them: 31 letters at most, without `[ ] : * ? / \` and control
 * characters, no apostrophe at either end, and no two alike, whatever their capitals.
 */
export function sheetNames(): (wanted: string) => string {
	const taken = new Set<string>();
	return (wanted) => {
		const legal = wanted.toWellFormed().replace(/[[\]:*?/\\\u0000-\u001F\uFFFE\uFFFF]/g, ' ');
		const base = legal.replace(/^[' ]+|[' ]+$/g, '') || 'Sheet';
		let name = shortened(base, '');
		for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
			name = shortened(base, ` (${copy})`);
		}
		taken.add(name.toLowerCase());
		return name;
	};
}

function shortened(base: string, ending: string): string {
	const cut = base.slice(0, LONGEST - ending.length);
	return cut.replace(/[\uD800-\uDBFF]$/, '').replace(/[' ]+$/, '') + ending;
}
