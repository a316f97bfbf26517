import { redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { parseReceipt } from '#lib/domain/receipt.ts';
import { readSlipCode, type GivenSlipCode } from '#lib/domain/slip-code.ts';
import { AppError } from '#lib/server/errors.ts';
import { http } from '#lib/server/http.ts';
import { pointWithCode, publicSurveys } from '#lib/server/services/public-surveys.ts';
import { requireSlipCode } from '#lib/server/services/slips/slip-form.ts';
import { tryCode } from '#lib/server/services/slips/wrong-codes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals, setHeaders, getClientAddress }) => {
	const { deps, locale, localeChosen } = locals;
	setHeaders({ 'cache-control': 'no-store' });
	const asked = url.searchParams.get('code')?.slice(0, 64);
	const typed = asked ?? '';
	const code = typed === '' ? undefined : await http(pointWithCode(deps, typed));
	if (code !== undefined) redirect(303, localLink(`/k/${code}`, locale, localeChosen));
	const slip = readSlipCode(typed);
	if (slip !== undefined && (await http(isSlip(locals, getClientAddress(), slip)))) {
		redirect(303, localLink(`/s/${slip.code}`, locale, localeChosen));
	}
	const receipt = parseReceipt(typed);
	if (receipt !== undefined) redirect(303, localLink(`/r/${receipt}`, locale, localeChosen));
	return { asked: asked !== undefined, typed, surveys: await http(publicSurveys(deps)) };
};

/** @throws AppError 'too-many-codes' for an address that has typed too many wrong ones */
async function isSlip(
	{ deps, wrongCodes }: App.Locals,
	address: string,
	given: GivenSlipCode
): Promise<boolean> {
	try {
		await tryCode(wrongCodes, address, given.code, () => requireSlipCode(deps, given));
		return true;
	} catch (cause) {
		if (cause instanceof AppError && cause.code === 'slip-not-found') return false;
		throw cause;
	}
}
