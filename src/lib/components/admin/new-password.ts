import type { Messages } from '#lib/messages/index.ts';

/** What can be wrong with a form that sets a password. */
export interface NewPasswordFault {
	field: string;
	code: keyof Messages['accounts']['faults'] | keyof Messages['staff']['accounts']['faults'];
}

/** @returns what is wrong with a field, in words; undefined where it is right */
export function newPasswordFault(
	m: Pick<Messages, 'accounts' | 'staff'>,
	faults: readonly NewPasswordFault[],
	field: string
): string | undefined {
	const fault = faults.find((it) => it.field === field);
	const words: Record<NewPasswordFault['code'], string> = {
		...m.staff.accounts.faults,
		...m.accounts.faults
	};
	return fault && words[fault.code];
}
