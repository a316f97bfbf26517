import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { freshFolder } from './folders.ts';

const run = promisify(execFile);

/** A page as the printer gets it: one picture a sheet, in order. */
export interface Printed {
	pictures: string[];
	/** What the QR codes of each sheet say, sorted. */
	codes: string[][];
}

/** Prints the page that is shown to PDF, draws that, and reads every QR code on it. */
export async function print(page: Page): Promise<Printed> {
	const { folder, pdf } = await toPdf(page);
	await run('pdftoppm', ['-r', '150', '-png', pdf, join(folder, 'sheet')]);
	const names = readdirSync(folder).filter((it) => it.endsWith('.png'));
	const pictures = names.toSorted().map((it) => join(folder, it));
	return { pictures, codes: await Promise.all(pictures.map(readCodes)) };
}

/** What stands on each sheet that the printer gets, in order; letters as they are written. */
export async function printedText(page: Page): Promise<string[]> {
	const { pdf } = await toPdf(page);
	const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
	const sheets = stdout.normalize('NFC').split('\f');
	return sheets.slice(0, -1); // each ends with a form feed
}

async function toPdf(page: Page): Promise<{ folder: string; pdf: string }> {
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
	return stdout
		.split('\n')
		.filter((it) => it !== '')
		.sort();
}
