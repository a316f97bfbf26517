import { FileRefusal } from './table.ts';
import { readXml } from './xml.ts';
import type { Parts } from './zip.ts';

/** What a workbook says of itself. */
export interface WorkbookFacts {
	/** The part of the first sheet that is not hidden. */
	sheet: string;
	/** Days are counted from 1904, as old Macs did. */
	from1904: boolean;
}

export async function readWorkbook(parts: Parts): Promise<WorkbookFacts> {
	const sheets: { relation: string; isHidden: boolean }[] = [];
	let from1904 = false;
	await readXml(await parts.open('xl/workbook.xml'), {
		open: (name, attributes) => {
			if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
			if (name !== 'sheet') return;
			const relation = attributes['r:id'] ?? idOf(attributes);
			sheets.push({ relation, isHidden: (attributes.state ?? 'visible') !== 'visible' });
		}
	});
	const shown = sheets.find((it) => !it.isHidden) ?? sheets[0];
	const targets = await readRelations(parts);
	const sheet = shown && targets.get(shown.relation);
	if (sheet === undefined || !parts.has(sheet)) throw new FileRefusal('not-a-workbook');
	return { sheet, from1904 };
}

/** The relation's id under another prefix than the usual `r`. */
function idOf(attributes: Readonly<Record<string, string>>): string {
	return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

async function readRelations(parts: Parts): Promise<Map<string, string>> {
	const targets = new Map<string, string>();
	await readXml(await parts.open('xl/_rels/workbook.xml.rels'), {
		open: (name, { Id, Target, TargetMode }) => {
			if (name !== 'Relationship' || TargetMode === 'External') return;
			if (Id !== undefined && Target !== undefined) targets.set(Id, pathOf(Target));
		}
	});
	return targets;
}

function pathOf(target: string): string {
	return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The texts that cells refer to by number. */
export async function readSharedStrings(parts: Parts): Promise<string[]> {
	const strings: string[] = [];
	if (!parts.has('xl/sharedStrings.xml')) return strings;
	const rich = richText();
	await readXml(await parts.open('xl/sharedStrings.xml'), {
		open: (name) => {
			if (name === 'si') rich.begin();
			rich.open(name);
		},
		text: rich.text,
		close: (name) => {
			rich.close(name);
			if (name === 'si') strings.push(rich.end());
		}
	});
	return strings;
}

/** A text of several runs; what stands above it for reading aloud is left out. */
export function richText() {
	let runs: string[] = [];
	let [isText, isReadingAid] = [false, false];
	return {
		begin: () => {
			runs = [];
		},
		open: (name: string) => {
			if (name === 'rPh') isReadingAid = true;
			if (name === 't') isText = !isReadingAid;
		},
		text: (text: string) => {
			if (isText) runs.push(text);
		},
		close: (name: string) => {
			if (name === 'rPh') isReadingAid = false;
			if (name === 't') isText = false;
		},
		end: () => runs.join('')
	};
}

/** The formats of the format list that every workbook knows to be dates. @see ECMA-376 part 1, 18.8.30 */
const DATE_FORMATS = [
	[14, 22],
	[27, 36],
	[45, 47],
	[50, 58]
] as const;

/** @returns for each cell style whether its numbers are dates */
export async function readDateStyles(parts: Parts): Promise<boolean[]> {
	const styles: boolean[] = [];
	if (!parts.has('xl/styles.xml')) return styles;
	const custom = new Map<number, boolean>();
	let isCellFormat = false;
	await readXml(await parts.open('xl/styles.xml'), {
		open: (name, attributes) => {
			if (name === 'numFmt') custom.set(Number(attributes.numFmtId), isDate(attributes.formatCode));
			if (name === 'cellXfs') isCellFormat = true;
			if (name !== 'xf' || !isCellFormat) return;
			const id = Number(attributes.numFmtId);
			styles.push(custom.get(id) ?? DATE_FORMATS.some(([from, to]) => id >= from && id <= to));
		},
		close: (name) => {
			if (name === 'cellXfs') isCellFormat = false;
		}
	});
	return styles;
}

/** A format code with a year, month, day or hour outside of quoted words and colours. */
function isDate(code = ''): boolean {
	return /[ymdh]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
