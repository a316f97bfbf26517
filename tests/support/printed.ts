import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { freshFolder } from './folders.ts';

const run = promisify(execFile);

/** A page as the printer gets it: one picture a sheet, in order. */
export interface Printed {
	pictures: string[];
	/** What the QR codes of each sheet say, sorted. */
	codes: string[][];
}

/**
 * Dots an inch; the first is that of the pictures. zbar misses a code in twenty at any one, hardly one in
 * all: the next is read only where codes of the page were not found.
 */
const RESOLUTIONS = [150, 200, 300];

/** Prints the page that is shown to PDF, draws that, and reads every QR code on it. */
export async function print(page: Page): Promise<Printed> {
	const { folder, pdf } = await toPdf(page);
	const drawn = await page.locator('svg.qr').count();
	const readings: string[][][] = [];
	let pictures: string[] = [];
	let codes: string[][] = [];
	for (const resolution of RESOLUTIONS) {
		const sheets = await draw(pdf, join(folder, String(resolution)), resolution);
		if (pictures.length === 0) pictures = sheets;
		readings.push(await Promise.all(sheets.map(readCodes)));
		codes = sheets.map((_, at) => together(readings.map((it) => it[at] ?? [])));
		if (codes.flat().length === drawn) break;
	}
	return { pictures, codes };
}

/** @returns the pictures of its sheets, in order */
async function draw(pdf: string, folder: string, resolution: number): Promise<string[]> {
	mkdirSync(folder);
	await run('pdftoppm', ['-r', String(resolution), '-png', pdf, join(folder, 'sheet')]);
	const names = readdirSync(folder).toSorted();
	return names.map((it) => join(folder, it));
}

/** @returns sorted; each code as often as it was found in one reading */
function together(readings: string[][]): string[] {
	const codes = [...new Set(readings.flat())].sort();
	return codes.flatMap((code) => {
		const times = readings.map((found) => found.filter((it) => it === code).length);
		return Array.from({ length: Math.max(...times) }, () => code);
	});
}

/** Opens what each code says, as a camera would hand it on: the form of that agency. */
export async function expectOpens(page: Page, codes: readonly string[], agency: string) {
	for (const code of codes) {
		const response = await page.request.get(code);
		expect([code, response.status()]).toEqual([code, 200]);
		expect(await response.text()).toMatch(new RegExp(`<h1[^>]*>\\s*${agency}\\s*</h1>`));
	}
}

/** What stands on each sheet that the printer gets, in order; letters as they are written. */
export async function printedText(page: Page): Promise<string[]> {
	const { pdf } = await toPdf(page);
	const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
	const sheets = stdout.normalize('NFC').split('\f');
	return sheets.slice(0, -1); // each ends with a form feed
}

/** Waits for styles and pictures first, as a person does: printed before, a page comes out unstyled. */
async function toPdf(page: Page): Promise<{ folder: string; pdf: string }> {
	await page.waitForLoadState('load');
	const folder = freshFolder();
	const pdf = join(folder, 'printed.pdf');
	writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
	return { folder, pdf };
}

/** @returns none where zbar finds none, which it tells by exit code 4 */
async function readCodes(picture: string): Promise<string[]> {
	const args = ['--quiet', '--raw', '--nodbus', '-Sdisable', '-Sqrcode.enable', picture];
	const { stdout } = await run('zbarimg', args).catch((error: unknown) => {
		const found = typeof error === 'object' && error !== null && 'code' in error;
		if (found && error.code === 4) return { stdout: '' };
		throw error;
	});
	return stdout.split('\n').filter((it) => it !== '');
}
