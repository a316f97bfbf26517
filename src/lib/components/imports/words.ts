import type { Messages } from '#lib/messages/index.ts';

/** What is wrong, in words; what a code has no words for is its own. */
export function wordsOfFault({ catalogue, imports, staff }: Messages, code: string): string {
	const words = Object.entries({
		...staff.accounts.faults,
		...catalogue.faults,
		...imports.faults
	});
	return words.find(([known]) => known === code)?.[1] ?? code;
}
