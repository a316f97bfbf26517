import { fail, redirect } from '@sveltejs/kit';
import { groupOf } from '#lib/components/catalogue/words.ts';
import { AGENCY_FIELDS, agencyTexts } from '#lib/domain/catalogue/agency-draft.ts';
import { parseRevision } from '#lib/domain/revision.ts';
import { messages } from '#lib/messages/index.ts';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { saveAgency } from '#lib/server/services/catalogue/agencies.ts';
import { agencyForLogo, dropLogo, setLogo } from '#lib/server/services/catalogue/agency-logo.ts';
import { agencyPage } from '#lib/server/services/catalogue/agency-page.ts';
import { joinAgencies, partAgencies } from '#lib/server/services/catalogue/successions.ts';
import { mayDo } from '#lib/server/services/rights.ts';
import { readUpload } from '#lib/server/upload-form.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps, staff }, url }) => {
	const page = await http(agencyPage(deps, staff, params.code));
	return {
		...page,
		texts: agencyTexts(page.agency, page.parent?.code),
		mayEdit: staff !== undefined && mayDo(staff, 'catalogue:edit'),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	save: async ({ request, params: { code }, locals: { deps, staff, locale }, url }) => {
		const form = await http(readTexts(request, [...AGENCY_FIELDS, 'revision']));
		const { revision, ...typed } = form;
		const group = groupOf(messages(locale).catalogue, typed.group);
		const texts = { ...typed, group, code };
		const saved = await http(saveAgency(deps, staff, texts, parseRevision(revision)));
		if (saved.kind === 'saved') redirect(303, addressOf(url, code));
		const isOvertaken = saved.kind === 'overtaken';
		return fail(isOvertaken ? 409 : 422, {
			typed: texts,
			faults: isOvertaken ? [] : saved.faults,
			revision: isOvertaken ? saved.stored.revision : parseRevision(revision),
			isOvertaken
		});
	},
	logo: async ({ request, params: { code }, locals: { deps, staff }, url }) => {
		await http(agencyForLogo(deps, staff, code)); // before anything is read
		const { file } = await http(readUpload(request, []));
		const set = await http(setLogo(deps, staff, code, file?.bytes ?? new Uint8Array()));
		if (!set.ok) return fail(422, { logoFault: set.error });
		redirect(303, addressOf(url, code));
	},
	dropLogo: async ({ params: { code }, locals: { deps, staff }, url }) => {
		await http(dropLogo(deps, staff, code));
		redirect(303, addressOf(url, code));
	},
	join: async ({ request, params: { code }, locals: { deps, staff }, url }) => {
		const joining = await http(readTexts(request, ['other', 'side', 'kind', 'date']));
		const joined = await http(joinAgencies(deps, staff, { ...joining, code }));
		if (!joined.ok) return fail(422, { joining, joinFaults: joined.error });
		redirect(303, addressOf(url, code));
	},
	part: async ({ request, params: { code }, locals: { deps, staff }, url }) => {
		const { other } = await http(readTexts(request, ['other']));
		await http(partAgencies(deps, staff, code, other));
		redirect(303, addressOf(url, code));
	}
};

function addressOf(url: URL, code: string): string {
	const lang = url.searchParams.get('lang');
	const query = new URLSearchParams({ done: 'saved', ...(lang && { lang }) });
	return `/admin/agencies/${encodeURIComponent(code)}?${query.toString()}`;
}
