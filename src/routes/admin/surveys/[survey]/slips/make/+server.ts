import type { Entries } from '#lib/domain/parse-ballot.ts';
import { isSlipFormat } from '#lib/domain/slip-batch.ts';
import { AppError } from '#lib/server/errors.ts';
import { fileAnswer, orRefusalPage } from '#lib/server/file-answer.ts';
import { readForm } from '#lib/server/form.ts';
import { makeBatch, type MadeBatch, type NewBatch } from '#lib/server/services/slips/make-batch.ts';
import { slipsFile } from '#lib/server/services/slips/slip-files.ts';
import { sheetAnswer } from './sheet.ts';
import type { RequestEvent, RequestHandler } from './$types.js';

/** The answer holds the codes, which nobody can ask for again: so it is a form's, never an address's. */
export const POST: RequestHandler = (event) => {
	const { locals, url } = event;
	return orRefusalPage(answer(event), { locale: locals.locale, url });
};

async function answer(event: RequestEvent): Promise<Response> {
	const { params, locals, url, request } = event;
	const entries = await readForm(request);
	const typed = typedIn(entries);
	if (entries.agree?.[0] !== 'yes') return backToForm(event, typed, ['not-agreed']);
	const made = await makeBatch(locals.deps, locals.staff, params.survey, typed);
	if (!made.ok) {
		return backToForm(
			event,
			typed,
			made.error.map((it) => it.code)
		);
	}
	return typed.format === 'sheet'
		? sheetAnswer(made.value, { locale: locals.locale, origin: url.origin })
		: file(event, made.value, typed.format);
}

function typedIn(entries: Entries): NewBatch {
	const text = (name: string) => entries[name]?.[0] ?? '';
	const format = text('format');
	if (!isSlipFormat(format)) throw new AppError('bad-request', 'format');
	return {
		pointCode: text('point'),
		agencyCode: text('agency'),
		serviceCode: text('service'),
		count: text('count').slice(0, 20),
		format,
		request: text('request')
	};
}

/** With what was typed, none of which is secret. */
function backToForm(
	{ params, url }: RequestEvent,
	{ pointCode, agencyCode, serviceCode, count, format }: NewBatch,
	faults: readonly string[]
): Response {
	const query = new URLSearchParams([
		['agency', agencyCode],
		['point', pointCode],
		['service', serviceCode],
		['count', count],
		['format', format],
		...faults.map((it) => ['fault', it])
	]);
	const lang = url.searchParams.get('lang');
	if (lang) query.set('lang', lang);
	const path = `/admin/surveys/${encodeURIComponent(params.survey)}/slips`;
	const location = `${path}?${query.toString()}#make`;
	return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

function file(
	{ locals, url }: RequestEvent,
	made: MadeBatch,
	format: 'csv' | 'sms'
): Promise<Response> {
	const written = Promise.resolve(slipsFile(made, format, url.origin));
	return fileAnswer(written, { locale: locals.locale, url, cacheControl: 'no-store' });
}
