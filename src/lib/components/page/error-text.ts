import type { ErrorTextCode } from '#lib/messages/errors.vi.ts';

/** What Kit's own refusals are, by their status. */
const BY_STATUS: Readonly<Record<number, ErrorTextCode>> = {
	400: 'bad-request',
	403: 'not-allowed',
	404: 'page-not-found',
	405: 'wrong-method',
	413: 'body-too-large',
	415: 'wrong-content-type'
};

/** @param code of our own refusals; absent for the framework's */
export function errorTextCode(status: number, code?: ErrorTextCode): ErrorTextCode {
	return code ?? BY_STATUS[status] ?? 'internal';
}
