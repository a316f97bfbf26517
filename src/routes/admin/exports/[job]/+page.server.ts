import { redirect } from '@sveltejs/kit';
import { http } from '#lib/server/http.ts';
import { cancelExport, exportJob } from '#lib/server/services/export-jobs/export-jobs.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { exportRoom, staff } }) => {
	const { id, state, done, total, bytes, order } = await http(
		exportJob(exportRoom, staff, params.job)
	);
	const { name, from, work } = order;
	return { id, state, done, total, bytes, name, from, kind: work.kind };
};

export const actions: Actions = {
	cancel: async ({ params, url, locals: { exportRoom, staff } }) => {
		await http(cancelExport(exportRoom, staff, params.job));
		const lang = url.searchParams.get('lang');
		redirect(303, `${url.pathname}${lang ? `?lang=${lang}` : ''}`);
	}
};
