import { fail, redirect } from '@sveltejs/kit';
import { isSlipEnd } from '#lib/domain/slip-batch.ts';
import { AppError } from '#lib/server/errors.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { closeBatch, endByCodes, type EndedCodes } from '#lib/server/services/slips/end-slips.ts';
import { batchPage } from '#lib/server/services/slips/slips-page.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const page = await http(batchPage(deps, staff, nameOf(params)));
	return { ...page, closed: url.searchParams.get('done') === 'closed' && page.counts.open === 0 };
};

export const actions: Actions = {
	codes: async ({ request, params, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const end = entries.end?.[0];
		if (!isSlipEnd(end)) return fail(400, { fault: 'not-an-end' as const });
		const codes = entries.codes?.[0] ?? '';
		const ended = await http(orTooMany(endByCodes(deps, staff, nameOf(params), { codes, end })));
		return ended ? { ended } : fail(422, { fault: 'too-many' as const, codes });
	},
	close: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const typed = { returned: entries.returned?.[0] ?? '', spoiled: entries.spoiled?.[0] ?? '' };
		const [returned, spoiled] = [countIn(typed.returned), countIn(typed.spoiled)];
		if (returned === undefined || spoiled === undefined) {
			return fail(422, { fault: 'not-numbers' as const, typed });
		}
		if (entries.agree?.[0] !== 'yes') return fail(422, { fault: 'not-agreed' as const, typed });
		const closed = await http(closeBatch(deps, staff, nameOf(params), { returned, spoiled }));
		if (!closed.ok) return fail(422, { fault: closed.error, typed });
		const lang = url.searchParams.get('lang');
		redirect(
			303,
			`${url.pathname}?${new URLSearchParams({ done: 'closed', ...(lang && { lang }) })}`
		);
	}
};

function nameOf({ survey, batch }: { survey: string; batch: string }) {
	return { surveyId: survey, number: /^\d{1,9}$/.test(batch) ? Number(batch) : 0 };
}

/** @returns 0 for an empty field; undefined for what is no number */
function countIn(text: string): number | undefined {
	return /^\s*\d{0,5}\s*$/.test(text) ? Number(text.trim()) : undefined;
}

async function orTooMany(work: Promise<EndedCodes>): Promise<EndedCodes | undefined> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof AppError && cause.code === 'bad-request') return undefined;
		throw cause;
	}
}
