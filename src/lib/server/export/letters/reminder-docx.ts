import type { Agency } from '#lib/domain/agency.ts';
import type { Unreported } from '#lib/domain/overview/unreported.ts';
import { formatDate, formatNumber } from '#lib/messages/format.ts';
import { lettersVi } from '#lib/messages/letters.vi.ts';
import {
	cell,
	headCell,
	paragraph,
	type Block,
	type Table
} from '#lib/server/export/docx/blocks.ts';
import { docxBytes } from '#lib/server/export/docx/docx.ts';
import { addressee, letterhead, signing } from '#lib/server/export/docx/letterhead.ts';

const text = lettersVi.reminder;

/** What a letter to those who owe something is made of. */
export interface Reminder {
	/** The department; absent where the account belongs to no agency. */
	issuer?: Agency;
	/** Of the survey. */
	title: string;
	owed: readonly Unreported[];
	/** ISO day by which they report. */
	deadline: string;
	/** The year whose finished files are asked for. */
	filesOf: string;
}

/**
 * A draft of a letter (công văn), Vietnamese whatever language the page is in; number, date and
 * signer are blanks.
 * @see Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục III, mẫu 1.5
 */
export function reminderDocx(reminder: Reminder): AsyncGenerator<Uint8Array> {
	return docxBytes({ title: text.title, locale: 'vi', sections: [{ blocks: blocksOf(reminder) }] });
}

function blocksOf(reminder: Reminder): Block[] {
	const { issuer, deadline, owed } = reminder;
	const name = issuer?.name.vi ?? text.department;
	return [
		...letterhead({
			...(issuer?.superior !== undefined && { parent: issuer.superior }),
			agency: name,
			symbol: `${issuer?.symbol ?? issuer?.code ?? 'SNV'}-……`,
			about: text.about
		}),
		addressee(text.addressees),
		...(owed.length === 0
			? [body(text.nobody)]
			: [
					body(text.basis(reminder.title) + text.found(name, formatNumber('vi', owed.length))),
					body(text.ask(name, formatDate(deadline))),
					paragraph('Caption', text.list),
					tableOf(reminder),
					body(text.trouble(name)),
					body(text.closing(name))
				]),
		...signing({ posts: [text.post], recipients: text.recipients })
	];
}

const body = (line: string) => paragraph('Body', line);

function tableOf({ owed, filesOf }: Reminder): Table {
	return {
		kind: 'table',
		columns: [10, 52, 22, 24, 52],
		border: true,
		head: [text.columns.map((it) => headCell(it))],
		rows: owed.map(({ name, ballots, target, owes }, at) => [
			cell(formatNumber('vi', at + 1), 'center'),
			cell(name.vi),
			cell(formatNumber('vi', ballots), 'right'),
			cell(target === undefined ? text.noTarget : formatNumber('vi', target), 'right'),
			cell(
				owes
					.map((it) => text.owes[it] + (it === 'no-files' ? ` ${text.filesOf(filesOf)}` : ''))
					.join('; ')
			)
		])
	};
}
