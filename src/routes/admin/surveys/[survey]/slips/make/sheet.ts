import { setImmediate as nextTurn } from 'node:timers/promises';
import { render } from 'svelte/server';
import PrintBar from '#lib/components/print/PrintBar.svelte';
import SlipSheet from '#lib/components/print/SlipSheet.svelte';
import type { Locale } from '#lib/domain/locale.ts';
import type { SlipCodes } from '#lib/domain/slip-code.ts';
import { formatDate } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';
import { drawSlip } from '#lib/server/services/slips/draw-slip.ts';
import type { MadeBatch } from '#lib/server/services/slips/make-batch.ts';
import stylesheet from '#lib/styles/print.css?url';

/** Slips on a sheet of A4. */
const PER_SHEET = 10;
/** Slips that are written at once: of 500 the server's memory grows by half as much again. */
const PER_PART = 100;

interface Shown {
	locale: Locale;
	/** Of this site, as citizens reach it. */
	origin: string;
}

const HEADERS = {
	'content-type': 'text/html; charset=utf-8',
	'cache-control': 'no-store',
	'content-security-policy':
		"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
};

/**
 * The batch as sheets to print, written in parts: thousands of QR codes neither wait for each other
 * nor keep a citizen waiting, since each is drawn in a turn of its own.
 */
export function sheetAnswer(made: MadeBatch, shown: Shown): Response {
	const parts = partsOf(made, shown);
	const bytes = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { value, done } = await parts.next();
			if (done) controller.close();
			else controller.enqueue(bytes.encode(value));
		},
		async cancel() {
			await parts.return(undefined);
		}
	});
	return new Response(body, { headers: HEADERS });
}

async function* partsOf(made: MadeBatch, shown: Shown): AsyncGenerator<string, undefined> {
	yield headOf(made, shown);
	for (let start = 0; start < made.codes.length; start += PER_PART) {
		yield await sheetsOf(made, made.codes.slice(start, start + PER_PART), shown);
	}
	yield '</main></body></html>\n';
	return undefined;
}

async function sheetsOf(
	made: MadeBatch,
	codes: readonly SlipCodes[],
	{ locale, origin }: Shown
): Promise<string> {
	const sheets: string[] = [];
	for (let start = 0; start < codes.length; start += PER_SHEET) {
		const slips = [];
		for (const code of codes.slice(start, start + PER_SHEET)) {
			slips.push(drawSlip(code, origin));
			await nextTurn();
		}
		sheets.push(render(SlipSheet, { props: { ...commonOf(made, locale, origin), slips } }).body);
	}
	return sheets.join('');
}

/** Every word of ours or escaped by the component; the style sheet's address is the build's own. */
function headOf({ survey, batch, codes }: MadeBatch, { locale }: Shown): string {
	const { print } = messages(locale);
	const bar = render(PrintBar, {
		props: {
			title: print.slip.title,
			count: print.slip.sheets(batch.number, codes.length),
			howTo: print.slip.howTo,
			back: `/admin/surveys/${encodeURIComponent(survey.id)}/slips?lang=${locale}`,
			backText: print.backToSlips
		}
	}).body;
	return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<title>${print.slip.title}</title>
<link rel="stylesheet" href="${stylesheet}" />
</head><body>${bar}<main tabindex="0">`;
}

/** What stands on every slip of the batch. */
function commonOf({ batch, agency, service, survey }: MadeBatch, locale: Locale, origin: string) {
	return {
		text: messages(locale).print,
		agency: agency.name[locale],
		service: service?.name[locale],
		batch: String(batch.number),
		host: new URL(origin).host,
		until: survey.closesAt && formatDate(survey.closesAt),
		sample: survey.sample
	};
}
