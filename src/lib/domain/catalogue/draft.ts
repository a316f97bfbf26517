/** Why a cell or a field cannot be taken. */
export type DraftFaultCode =
	| 'required'
	| 'too-long'
	| 'malformed-code'
	| 'reserved-code'
	| 'malformed-day'
	| 'malformed-period'
	| 'malformed-number'
	| 'ends-before-it-begins'
	| 'taken'
	| 'twice'
	| 'unknown-agency'
	| 'unknown-service'
	| 'not-yours'
	| 'below-itself';

export interface DraftFault<Field extends string> {
	field: Field;
	code: DraftFaultCode;
}

/** Letters, digits and what stands between them in the codes that offices use, such as `1.000123.H16`. */
const SERVICE_CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u;
const AGENCY_CODE = /^[A-Z0-9][A-Z0-9-]{0,31}$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_AS_WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Reads the fields of one form or row, and gathers what is wrong with them. */
export class DraftReader<Field extends string> {
	readonly faults: DraftFault<Field>[] = [];
	readonly #texts: Readonly<Partial<Record<Field, string>>>;

	constructor(texts: Readonly<Partial<Record<Field, string>>>) {
		this.#texts = texts;
	}

	refuse(field: Field, code: DraftFaultCode): void {
		this.faults.push({ field, code });
	}

	/** @returns without blanks around it, in one Unicode form; '' where there is none */
	text(field: Field, longest = 200): string {
		const text = (this.#texts[field] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
		if (text.length > longest) this.refuse(field, 'too-long');
		return text;
	}

	required(field: Field, longest = 200): string {
		const text = this.text(field, longest);
		if (text === '') this.refuse(field, 'required');
		return text;
	}

	agencyCode(field: Field): string {
		const code = this.required(field).toUpperCase();
		if (code !== '' && !AGENCY_CODE.test(code)) this.refuse(field, 'malformed-code');
		return code;
	}

	serviceCode(field: Field): string {
		const code = this.required(field);
		if (code.toLowerCase() === 'other') this.refuse(field, 'reserved-code');
		else if (code !== '' && !SERVICE_CODE.test(code)) this.refuse(field, 'malformed-code');
		return code;
	}

	/** A day as a browser sends it or a person writes it. @returns `2025-07-01`; '' where there is none */
	day(field: Field): string {
		const text = this.text(field);
		if (text === '') return '';
		const day = parseDay(text);
		if (day === undefined) this.refuse(field, 'malformed-day');
		return day ?? '';
	}

	/** A whole number from 0 on, `3.419`, `3,419` and `3 419` as well. @returns absent where there is none */
	count(field: Field): number | undefined {
		const text = this.text(field);
		if (text === '') return undefined;
		const isGrouped = /^\d{1,3}([., \u00a0]\d{3})+$/.test(text);
		const digits = isGrouped ? text.replace(/\D/g, '') : text;
		if (/^\d{1,9}$/.test(digits)) return Number(digits);
		this.refuse(field, 'malformed-number');
		return undefined;
	}
}

/** @returns `2025-07-01`; absent for what is no day of the calendar */
export function parseDay(text: string): string | undefined {
	const [, d = '', m = '', y = ''] = DAY_AS_WRITTEN.exec(text) ?? [];
	const iso = y === '' ? text : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
	if (!DAY.test(iso)) return undefined;
	const instant = new Date(`${iso}T00:00:00.000Z`);
	const isDay = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
	return isDay ? iso : undefined;
}
