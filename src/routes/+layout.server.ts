import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { locale, localeChosen } }) => ({
	locale,
	localeChosen
});
