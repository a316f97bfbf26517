import { AppError } from '#lib/server/errors.ts';
import { http } from '#lib/server/http.ts';
import { printPoints, PRINTS, type PrintJob } from '#lib/server/services/point-prints.ts';
import type { PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'cache-control': 'no-store' });
	const print = PRINTS.find((it) => it === event.url.searchParams.get('print'));
	return {
		print: print ?? 'poster',
		...(await http(jobOf(event, print))),
		agency: event.url.searchParams.get('agency') ?? undefined
	};
};

async function jobOf(
	{ params, url, locals }: RequestEvent,
	print: (typeof PRINTS)[number] | undefined
): Promise<PrintJob> {
	if (!print) throw new AppError('bad-request', 'print');
	return printPoints(locals.deps, locals.staff, {
		surveyId: params.survey,
		print,
		code: url.searchParams.get('point') ?? undefined,
		agencyCode: url.searchParams.get('agency') ?? undefined,
		origin: url.origin
	});
}
