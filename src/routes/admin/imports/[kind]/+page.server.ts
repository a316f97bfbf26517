import { fail, redirect } from '@sveltejs/kit';
import { SETUP_FIELDS } from '#lib/domain/imports/kinds.ts';
import { http } from '#lib/server/http.ts';
import { uploadChoices } from '#lib/server/services/imports/files.ts';
import { requireKind } from '#lib/server/services/imports/rights.ts';
import { keepUpload } from '#lib/server/services/imports/uploads.ts';
import { readUpload } from '#lib/server/upload-form.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps, staff }, url }) => {
	const kind = await http(requireKind(params.kind));
	const done = Number(url.searchParams.get('done') ?? '0');
	const isDone = Number.isSafeInteger(done) && done > 0;
	return { kind, ...(await http(uploadChoices(deps, staff, kind))), done: isDone ? done : 0 };
};

export const actions: Actions = {
	default: async ({ request, params, locals: { deps, staff }, url }) => {
		const kind = await http(requireKind(params.kind));
		await http(uploadChoices(deps, staff, kind)); // before anything is read
		const { texts, file } = await http(readUpload(request, SETUP_FIELDS));
		if (!file) return fail(422, { typed: texts, faults: [{ field: 'file', code: 'no-file' }] });
		const upload = { kind, setup: texts, fileName: file.name, bytes: file.bytes };
		const kept = await http(keepUpload(deps, staff, upload));
		if (!kept.ok) return fail(422, { typed: texts, faults: kept.error });
		const lang = url.searchParams.get('lang');
		redirect(303, `/admin/imports/${kind}/${kept.value}${lang ? `?lang=${lang}` : ''}`);
	}
};
