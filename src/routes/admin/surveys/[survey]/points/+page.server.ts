import { fail, redirect } from '@sveltejs/kit';
import type { Entries } from '#lib/domain/parse-ballot.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { makePoints, type NewPoints } from '#lib/server/services/make-points.ts';
import { pointsPage } from '#lib/server/services/points.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const agency = url.searchParams.get('agency') ?? undefined;
	const page = await http(pointsPage(deps, staff, params.survey, agency));
	const done = Number(url.searchParams.get('done'));
	// Never more than there are: an address must not put words into our mouth.
	return { ...page, done: done >= 1 && done <= page.all ? Math.floor(done) : undefined };
};

export const actions: Actions = {
	add: (event) => make(event, 'add'),
	hall: (event) => make(event, 'hall')
};

async function make(event: RequestEvent, form: 'add' | 'hall') {
	const { request, params, url, locals } = event;
	const typed = typedIn(await http(readForm(request)), form);
	const made = await http(makePoints(locals.deps, locals.staff, params.survey, typed));
	if (!made.ok) return fail(422, { form, typed, faults: made.error });
	const [lang, agency] = ['lang', 'agency'].map((name) => url.searchParams.get(name));
	const query = new URLSearchParams({
		...(agency && { agency }),
		done: String(made.value.length),
		...(lang && { lang })
	});
	redirect(303, `${url.pathname}?${query.toString()}`);
}

function typedIn(entries: Entries, form: 'add' | 'hall'): NewPoints {
	const text = (name: string) => entries[name]?.[0] ?? '';
	return {
		agencyCodes: hallOf(entries.agencies ?? [], form) ?? [text('agency')],
		service: text('service'),
		channel: text('channel'),
		random: text('random'),
		label: text('label'),
		labelEn: text('labelEn'),
		counter: text('counter'),
		code: text('code')
	};
}

/** A hall of one agency is none: fewer than two count as none chosen. */
function hallOf(codes: readonly string[], form: 'add' | 'hall'): readonly string[] | undefined {
	if (form === 'add') return undefined;
	return codes.length > 1 ? codes : [];
}
