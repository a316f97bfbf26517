import { redirect } from '@sveltejs/kit';
import type { Entries } from '#lib/domain/parse-ballot.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { requireKind } from '#lib/server/services/imports/rights.ts';
import type { UploadKey } from '#lib/server/services/imports/open-upload.ts';
import {
	decideColumns,
	uploadPage,
	type Decided
} from '#lib/server/services/imports/run-upload.ts';
import { beginStoring } from '#lib/server/services/imports/store-progress.ts';
import type { Actions, PageServerLoad } from './$types.js';

interface Asked {
	params: { kind: string; upload: string };
	locals: { locale: Locale };
}

/** The file that is asked for. */
async function keyOf({ params, locals }: Asked): Promise<UploadKey> {
	return { kind: await http(requireKind(params.kind)), id: params.upload, locale: locals.locale };
}

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const key = await keyOf({ params, locals });
	const isDryRun = url.searchParams.get('step') === 'check';
	const page = await http(uploadPage(locals.deps, locals.staff, key, isDryRun));
	return { kind: key.kind, id: key.id, ...page };
};

export const actions: Actions = {
	map: async ({ request, params, locals, url }) => {
		const key = await keyOf({ params, locals });
		const decided = decidedIn(await http(readForm(request)));
		await http(decideColumns(locals.deps, locals.staff, key, decided));
		redirect(303, `/admin/imports/${key.kind}/${key.id}?${query(url, 'step', 'check')}#result`);
	},
	store: async ({ params, locals, url }) => {
		const key = await keyOf({ params, locals });
		await http(beginStoring(locals.deps, locals.background, locals.staff, key));
		const lang = url.searchParams.get('lang');
		redirect(303, `/admin/imports/${key.kind}/${key.id}/progress${lang ? `?lang=${lang}` : ''}`);
	}
};

/** Fields `column.0` … and `value.QUESTION.0` …, in the order of the page. */
function decidedIn(entries: Entries): Decided {
	const columns: string[] = [];
	const options: Record<string, string[]> = {};
	for (const [name, [value = ''] = []] of Object.entries(entries)) {
		const [, column] = /^column\.(\d{1,3})$/.exec(name) ?? [];
		const [, question, at] = /^value\.([\w.-]{1,60})\.(\d{1,3})$/.exec(name) ?? [];
		if (column !== undefined) columns[Number(column)] = value;
		if (question !== undefined) (options[question] ??= [])[Number(at)] = value;
	}
	return { columns, options };
}

function query(url: URL, name: string, value: string): string {
	const lang = url.searchParams.get('lang');
	return new URLSearchParams({ [name]: value, ...(lang && { lang }) }).toString();
}
