import { http } from '#lib/server/http.ts';
import { importsPage } from '#lib/server/services/imports/files.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff } }) =>
	http(importsPage(deps, staff));
