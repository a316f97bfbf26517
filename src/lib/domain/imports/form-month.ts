/**
 * The month of a form's time stamp ("Dấu thời gian"), as Google and Microsoft write it in Vietnamese
 * and in ISO: `2024/11/15 9:12:33 SA GMT+7`, `15/11/2024 09:12:33`, `2024-11-15 09:12:33`, `11/2024`.
 * Of a day the first number is the day, as it is in Vietnam.
 * @returns `2024-11`; undefined for what is none of them
 */
export function formMonth(text: string): string | undefined {
	const stamp = text.trim();
	const [, year, month] =
		/^(\d{4})[-/](\d{1,2})(?:[-/]\d{1,2}(?:[ T,].*)?)?$/.exec(stamp) ?? monthLast(stamp);
	if (year === undefined || month === undefined) return undefined;
	const number = Number(month);
	return number >= 1 && number <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

function monthLast(stamp: string): (string | undefined)[] {
	const [, month, year] = /^(?:\d{1,2}[-/])?(\d{1,2})[-/](\d{4})(?:[ T,].*)?$/.exec(stamp) ?? [];
	return [stamp, year, month];
}
